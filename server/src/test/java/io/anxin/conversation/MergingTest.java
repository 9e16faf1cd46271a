package io.anxin.conversation;

import static io.anxin.conversation.MailDesk.SYSTEM;
import static io.anxin.conversation.MailDesk.mail;
import static io.anxin.conversation.MailDesk.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.anxin.AnxinTest;
import io.anxin.conversation.intake.Receipt;
import io.anxin.conversation.split.Splits;
import io.anxin.conversation.thread.Direction;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.file.Change;
import io.anxin.ticket.file.TicketMerged;
import io.anxin.ticket.file.TicketNotMerged;
import io.anxin.ticket.merge.Merges;
import io.anxin.ticket.merge.OtherCustomer;
import io.anxin.ticket.merge.TargetSettled;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Severity;
import io.anxin.ticket.trait.State;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Merging and splitting: `docs/policies/merging.md`.
@SpringBootTest
@AnxinTest
@Import(MailDesk.class)
class MergingTest {

    @Autowired private MailDesk desk;
    @Autowired private Merges merges;
    @Autowired private Splits splits;
    @Autowired private Tickets tickets;
    @Autowired private Messages messages;

    private String who = "";

    @DynamicPropertySource
    static void post(DynamicPropertyRegistry registry) {
        MailDesk.open();
        registry.add(
                "anxin.smtp.url", () -> "smtp://127.0.0.1:" + MailDesk.POST.getSmtp().getPort());
    }

    @BeforeEach
    void somebodyWrites() {
        desk.support();
        who = Ids.next() + "@merge.example";
    }

    private Receipt wrote(String subject) {
        return desk.receive(mail(who, subject, Ids.next() + "@merge.example", null));
    }

    private Receipt answered(String answer, String text) {
        return desk.receive(mail(who, "Re: matter", Ids.next() + "@merge.example", answer, text));
    }

    private Map<String, Object> row(TicketId id) {
        return desk.sql
                .sql("select * from ticket.ticket where id = ?")
                .param(id.value())
                .query()
                .singleRow();
    }

    private static String watchers(Map<String, Object> row) {
        return String.valueOf(row.get("watchers"));
    }

    private List<String> texts(TicketId id) {
        return desk.thread(id).stream()
                .filter(m -> m.direction() != Direction.SYSTEM && !m.automatic())
                .map(Message::text)
                .toList();
    }

    @Test
    void behaviour6AReplyToAMergedTicketGoesToItsTargetThroughChains() {
        Receipt first = wrote("Pump A");
        Receipt second = wrote("Pump B");
        Receipt third = wrote("Pump C");
        String answer = desk.reply(first, "Which pump?");
        merges.merge(SYSTEM, ticket(first), ticket(second), false);
        merges.merge(SYSTEM, ticket(second), ticket(third), false);

        Receipt reply = answered(answer, "The left one.");

        assertThat(ticket(reply)).isEqualTo(ticket(third));
        assertThat(texts(ticket(third))).hasSize(5).last().asString().contains("The left one.");
        assertThat(desk.thread(third))
                .filteredOn(m -> m.origin() != null)
                .extracting(Message::origin)
                .contains(ticket(first).value(), ticket(second).value());
        assertThat(desk.summary(first).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void behaviour6CirclesAndSettledTargetsAreRefused() {
        TicketId a = ticket(wrote("A"));
        TicketId b = ticket(wrote("B"));
        TicketId c = ticket(wrote("C"));
        merges.merge(SYSTEM, a, b, false);

        assertThatThrownBy(() -> merges.merge(SYSTEM, b, a, false))
                .isInstanceOf(TicketMerged.class);
        assertThatThrownBy(() -> merges.merge(SYSTEM, a, c, false))
                .isInstanceOf(TicketMerged.class);
        assertThatThrownBy(() -> merges.merge(SYSTEM, b, b, false))
                .isInstanceOf(InvalidInput.class);
        desk.sql
                .sql(
                        "update ticket.ticket set resolved_at = now(), resolved_code = 'SOLVED' where id = ?")
                .param(c.value())
                .update();
        assertThatThrownBy(() -> merges.merge(SYSTEM, b, c, false))
                .isInstanceOf(TargetSettled.class);
        who = Ids.next() + "@other.example";
        TicketId foreign = ticket(wrote("D"));
        assertThatThrownBy(() -> merges.merge(SYSTEM, b, foreign, false))
                .isInstanceOf(OtherCustomer.class);
    }

    @Test
    void behaviour6AMergeUndonePutsEverythingBack() {
        Receipt first = wrote("Valve");
        Receipt second = wrote("Valve again");
        String answer = desk.reply(first, "Photo, please.");
        TicketId source = ticket(first);
        TicketId target = ticket(second);
        tickets.watch(SYSTEM, source, List.of(desk.colleague("mei@merge.example").id()));
        Map<String, Object> sourceBefore = row(source);
        Map<String, Object> targetBefore = row(target);
        merges.merge(SYSTEM, source, target, false);
        assertThat(watchers(row(target))).isNotEqualTo(watchers(targetBefore));
        answered(answer, "Here is the photo.");

        merges.undo(SYSTEM, source);

        Map<String, Object> sourceAfter = row(source);
        for (String column :
                List.of("state", "waiting_since", "assigned_to", "team", "priority", "tags")) {
            assertThat(String.valueOf(sourceAfter.get(column)))
                    .as(column)
                    .isEqualTo(String.valueOf(sourceBefore.get(column)));
        }
        assertThat(watchers(row(target))).isEqualTo(watchers(targetBefore));
        assertThat(texts(source)).as("what came meanwhile").last().asString().contains("photo.");
        assertThat(texts(target)).last().asString().contains("photo.");
        assertThat(ticket(answered(answer, "And another."))).isEqualTo(source);
        assertThatThrownBy(() -> merges.undo(SYSTEM, source)).isInstanceOf(TicketNotMerged.class);
    }

    @Test
    void theClocksOfAMergedTicketStandStillUntilTheMergeIsUndone() {
        TicketId source = ticket(wrote("Clock"));
        TicketId target = ticket(wrote("Clock too"));
        merges.merge(SYSTEM, source, target, false);
        Map<String, Object> merged = row(source);
        assertThat(merged.get("first_response_paused_since")).isNotNull();
        assertThat(merged.get("first_response_stopped_at")).isNull();
        assertThat(merged.get("resolution_due_at")).isNull();

        merges.undo(SYSTEM, source);

        Map<String, Object> alone = row(source);
        assertThat(alone.get("first_response_paused_since")).isNull();
        assertThat(alone.get("first_response_due_at")).isNotNull();
        assertThat(alone.get("resolution_due_at")).isNotNull();
    }

    @Test
    void anEarlierPromiseOfTheMergedTicketHoldsUntilTheMergeIsUndone() {
        TicketId source = ticket(wrote("Urgent valve"));
        TicketId target = ticket(wrote("The valve"));
        tickets.change(
                SYSTEM,
                source,
                Change.of(
                        "ticket-assessed",
                        t -> t.sort(t.sorting().assessed(Severity.HIGH, Impact.TEAM))));
        Instant promised = due(source, "resolution");
        Instant usual = due(target, "resolution");
        assertThat(promised).isBefore(usual);
        Instant first = due(source, "first_response");

        merges.merge(SYSTEM, source, target, false);

        assertThat(due(target, "resolution")).isBeforeOrEqualTo(promised);
        assertThat(due(target, "first_response")).isBeforeOrEqualTo(first);

        merges.undo(SYSTEM, source);

        assertThat(due(target, "resolution")).isCloseTo(usual, within(1, ChronoUnit.SECONDS));
    }

    @Test
    void aLaterPromiseOfTheMergedTicketChangesNothing() {
        TicketId source = ticket(wrote("Seal"));
        TicketId target = ticket(wrote("Urgent seal"));
        tickets.change(
                SYSTEM,
                target,
                Change.of(
                        "ticket-assessed",
                        t -> t.sort(t.sorting().assessed(Severity.HIGH, Impact.TEAM))));
        Instant promised = due(target, "resolution");

        merges.merge(SYSTEM, source, target, false);

        assertThat(due(target, "resolution")).isEqualTo(promised);
    }

    private Instant due(TicketId id, String clock) {
        return ((Timestamp) Objects.requireNonNull(row(id).get(clock + "_due_at"))).toInstant();
    }

    @Test
    void nobodyWritesToAMergedTicketOrReopensIt() {
        TicketId source = ticket(wrote("Quiet"));
        TicketId target = ticket(wrote("Loud"));
        merges.merge(SYSTEM, source, target, false);

        assertThatThrownBy(
                        () ->
                                messages.note(
                                        desk.agent(),
                                        source,
                                        new WriteNote("x", WriteReply.Format.TEXT, null, null)))
                .isInstanceOf(TicketMerged.class);
        assertThat(tickets.customerJudged(SYSTEM, source, false).id()).isEqualTo(target);
    }

    @Test
    void messagesAreSplitOffAndTakenBackWithWhatWasSaidSince() {
        Receipt first = wrote("Two things");
        String answer = desk.reply(first, "Tell me more.");
        answered(answer, "By the way, the invoice is wrong.");
        TicketId source = ticket(first);
        UUID aside = desk.thread(source).getLast().id().value();

        TicketSummary invoice =
                splits.split(desk.agent(), source, List.of(aside), "Invoice wrong", null);

        assertThat(texts(invoice.id())).singleElement().asString().contains("the invoice is wrong");
        assertThat(invoice.customer()).isEqualTo(desk.summary(first).customer());
        assertThat(desk.thread(source))
                .filteredOn(m -> m.movedTo() != null)
                .extracting(Message::movedTo)
                .containsExactly(invoice.id().value());
        assertThatThrownBy(() -> splits.split(desk.agent(), source, List.of(aside), "Again", null))
                .isInstanceOf(InvalidInput.class);
        messages.heard(SYSTEM, invoice.id(), "It is 20 too much.");

        splits.undo(desk.agent(), invoice.id());

        assertThat(desk.thread(source)).allMatch(m -> m.movedTo() == null);
        assertThat(texts(source))
                .filteredOn(text -> text.contains("the invoice is wrong"))
                .as("the copy is not shown beside its original")
                .hasSize(1);
        assertThat(texts(source)).last().asString().contains("20 too much");
    }

    @Test
    void aThreadOfSeveralTicketsIsPagedByKey() {
        TicketId source = ticket(wrote("Page one"));
        TicketId target = ticket(wrote("Page two"));
        merges.merge(SYSTEM, source, target, false);
        assertThat(desk.pages(target, 1)).isEqualTo(desk.thread(target));
        assertThat(desk.thread(target))
                .extracting(Message::at)
                .isSortedAccordingTo(Instant::compareTo);
    }
}
