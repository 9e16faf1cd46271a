package io.anxin.conversation;

import static io.anxin.conversation.MailDesk.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.conversation.intake.Intake;
import io.anxin.conversation.intake.Receipt;
import io.anxin.conversation.reception.Outcome;
import io.anxin.conversation.thread.Direction;
import io.anxin.ticket.trait.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// How a mail finds its thread, and what it does there: the behaviours of
/// `docs/policies/threading.md`.
@SpringBootTest
@AnxinTest
@Import(MailDesk.class)
class ThreadingTest {

    @Autowired private MailDesk desk;
    @Autowired private Intake intake;

    @DynamicPropertySource
    static void post(DynamicPropertyRegistry registry) {
        MailDesk.open();
        registry.add(
                "anxin.smtp.url", () -> "smtp://127.0.0.1:" + MailDesk.POST.getSmtp().getPort());
    }

    @BeforeEach
    void mailboxes() {
        desk.support();
        desk.complaints();
    }

    @Test
    void aMailOpensATicketAndIsAcknowledged() throws Exception {
        Receipt first = desk.receive(mail("Ann <ann@one.example>", "Pump", "a1@one.example", null));
        assertThat(first.outcome()).isEqualTo(Outcome.MESSAGE);
        List<Message> thread = desk.thread(first);
        assertThat(thread)
                .extracting(Message::direction)
                .containsExactly(Direction.IN, Direction.OUT);
        assertThat(thread.getLast().automatic()).isTrue();
        assertThat(thread.getLast().text()).contains(desk.summary(first).number());
    }

    @Test
    void behaviour3TheSameMailToTwoMailboxesIsOneConversationInTwoQueues() {
        String mail = mail("bob@two.example", "Both", "b1@two.example", null);
        Receipt first = desk.receive(desk.support(), mail);
        Receipt second = desk.receive(desk.complaints(), mail);
        assertThat(second.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(second.ticketId()).isEqualTo(first.ticketId());
        assertThat(desk.thread(first)).extracting(Message::direction).contains(Direction.SYSTEM);
        assertThat(desk.count("intake", "mail_id = 'b1@two.example'")).isEqualTo(2);
        assertThat(desk.teamsOf(first))
                .containsExactlyInAnyOrder(desk.support().team(), desk.complaints().team());
    }

    @Test
    void behaviour4TheReplyOfSomebodyInCopyJoins() {
        Receipt first = desk.receive(mail("ceo@four.example", "Quote", "c1@four.example", null));
        String answer = desk.reply(first, "Here it is.");
        Receipt second =
                desk.receive(mail("clerk@four.example", "Re: Quote", "c2@four.example", answer));
        assertThat(second.ticketId()).isEqualTo(first.ticketId());
        assertThat(desk.thread(first).getLast().author().address()).isEqualTo("clerk@four.example");
    }

    @Test
    void behaviour4AColleagueWhoAnswersFromOutsideJoinsAsStaff() {
        Receipt first = desk.receive(mail("dan@five.example", "Leak", "d1@five.example", null));
        desk.colleague("mei@anxin.example");
        String outside =
                mail("mei@anxin.example", "Re: Leak", "d2@anxin.example", "d1@five.example");
        Receipt second =
                desk.receive(outside.replace("To: support@", "To: dan@five.example, support@"));
        assertThat(second.ticketId()).isEqualTo(first.ticketId());
        assertThat(desk.thread(first).getLast().direction()).isEqualTo(Direction.OUT);
        assertThat(desk.summary(first).state()).isNotEqualTo(State.NEW);
        Receipt alone =
                desk.receive(
                        mail(
                                "mei@anxin.example",
                                "Re: Leak",
                                "d3@anxin.example",
                                "d2@anxin.example"));
        assertThat(desk.thread(alone).getLast().direction()).isEqualTo(Direction.NOTE);
    }

    @Test
    void behaviour5ANumberInTheSubjectJoinsOnlyWhoTakesPart() {
        Receipt first = desk.receive(mail("eve@six.example", "Oil", "e1@six.example", null));
        String number = String.valueOf(first.ticketNumber());
        Receipt own =
                desk.receive(
                        mail("eve@six.example", "More [" + number + "]", "e2@six.example", null));
        assertThat(own.ticketId()).isEqualTo(first.ticketId());
        Receipt stranger =
                desk.receive(
                        mail(
                                "mallory@six.example",
                                "Mine [" + number + "]",
                                "e3@six.example",
                                null));
        assertThat(stranger.ticketId()).isNotEqualTo(first.ticketId());
        assertThat(desk.thread(stranger))
                .anyMatch(m -> m.direction() == Direction.SYSTEM && m.text().contains(number));
    }

    @Test
    void behaviour5AMessageIdNobodyHereMadeDoesNotJoin() {
        Receipt first = desk.receive(mail("fay@six.example", "Belt", "f1@six.example", null));
        String ours = desk.reply(first, "Which one?");
        String forged = ours.replaceFirst("\\.[0-9a-f]{20}@", ".00000000000000000000@");
        Receipt second =
                desk.receive(mail("gus@six.example", "Re: Belt", "f2@six.example", forged));
        assertThat(second.ticketId()).isNotEqualTo(first.ticketId());
    }

    @Test
    void behaviour7TheSameMessageIdTwiceInOneMailboxIsOneMessage() {
        String mail = mail("hal@seven.example", "Twice", "h1@seven.example", null);
        Receipt first = desk.receive(mail);
        Receipt second = desk.receive("X-Relay: other\n" + mail);
        assertThat(second.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(second.intakeId()).isNotEqualTo(first.intakeId());
        assertThat(desk.count("message", "mail_id = 'h1@seven.example'")).isEqualTo(1);
        String nameless = mail.replaceAll("Message-ID: .*\n", "Message-ID: \n");
        assertThat(desk.receive(nameless).outcome()).isEqualTo(Outcome.MESSAGE);
        assertThat(desk.receive(nameless).outcome()).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void behaviour8AMachineIsNeitherAnsweredNorWakesAnybody() {
        Receipt first = desk.receive(mail("ida@eight.example", "Ask", "i1@eight.example", null));
        String answer = desk.reply(first, "Done.");
        desk.sql
                .sql(
                        """
                        update ticket.ticket set resolved_at = now(), resolved_note = 'done',
                            resolved_code = 'SOLVED' where id = ?
                        """)
                .param(first.ticketId())
                .update();
        int before = desk.thread(first).size();
        String away = "Auto-Submitted: auto-replied\n";
        Receipt machine =
                desk.receive(
                        away + mail("ida@eight.example", "自动回复: Ask", "i2@eight.example", answer));
        assertThat(machine.outcome()).isEqualTo(Outcome.MACHINE);
        assertThat(desk.summary(first).state()).isEqualTo(State.RESOLVED);
        assertThat(desk.thread(first)).hasSize(before + 1);
        Receipt stray =
                desk.receive(away + mail("ida@eight.example", "Away", "i3@eight.example", null));
        assertThat(stray.ticketId()).isNull();
    }

    @Test
    void behaviour8OurOwnMailComingBackIsALineInTheLedger() {
        Receipt first = desk.receive(mail("jan@eight.example", "Ask", "j1@eight.example", null));
        String ours = desk.reply(first, "Hello.");
        Receipt back = desk.receive(mail("support@anxin.example", "Re: Ask", ours, null));
        assertThat(back.outcome()).isEqualTo(Outcome.MACHINE);
        assertThat(desk.count("message", "mail_id = '" + ours + "'")).isEqualTo(1);
    }

    @Test
    void behaviour8TwoDesksAnsweringEachOtherStop() {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            receipts.add(
                    desk.receive(
                            mail(
                                    "desk@loop.example",
                                    "Case " + i,
                                    "l" + i + "@loop.example",
                                    null)));
        }
        long acknowledged =
                receipts.stream()
                        .filter(r -> desk.thread(r).stream().anyMatch(Message::automatic))
                        .filter(r -> desk.thread(r).get(1).direction() == Direction.OUT)
                        .count();
        assertThat(acknowledged).isEqualTo(5);
        assertThat(desk.thread(receipts.getLast()).get(1).text()).contains("desk@loop.example");
    }

    @Test
    void behaviour8ABounceIsAttachedToTheMessageThatFailed() {
        Receipt first = desk.receive(mail("kim@nine.example", "Ask", "k1@nine.example", null));
        String ours = desk.reply(first, "Hello.");
        String bounce =
                """
                From: Mail Delivery Subsystem <mailer-daemon@nine.example>
                To: support@anxin.example
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <k2@nine.example>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                The mail could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; nine.example

                Final-Recipient: rfc822; kim@nine.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 no such user
                --b
                Content-Type: message/rfc822

                From: support@anxin.example
                To: kim@nine.example
                Subject: Re: Ask
                Message-ID: <%s>

                Hello.
                --b--
                """
                        .formatted(ours);
        Receipt back = desk.receive(bounce);
        assertThat(back.outcome()).isEqualTo(Outcome.MACHINE);
        assertThat(back.ticketId()).isEqualTo(first.ticketId());
        assertThat(desk.count("outbox", "mail_id = '" + ours + "' and bounced_at is not null"))
                .isEqualTo(1);
        assertThat(desk.count("undeliverable", "address = 'kim@nine.example'")).isEqualTo(1);
    }

    @Test
    void aReplyToATicketClosedLongAgoOpensANewOneThatSaysSo() {
        Receipt first = desk.receive(mail("lee@ten.example", "Old", "m1@ten.example", null));
        desk.sql
                .sql(
                        """
                        update ticket.ticket set opened_at = now() - interval '90 days',
                            closed_at = now() - interval '60 days', closed_reason = 'NO_ANSWER'
                        where id = ?
                        """)
                .param(first.ticketId())
                .update();
        Receipt second =
                desk.receive(
                        mail("lee@ten.example", "Re: Old", "m2@ten.example", "m1@ten.example"));
        assertThat(second.ticketId()).isNotEqualTo(first.ticketId());
        assertThat(desk.thread(second))
                .anyMatch(m -> m.text().contains(String.valueOf(first.ticketNumber())));
    }

    @Test
    void behaviour18SimultaneousMailsOfANewCustomerLoseNothing() throws Exception {
        List<Callable<Receipt>> mails = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String id = "n" + i + "@new.example";
            String answers = i == 0 ? null : "n0@new.example";
            mails.add(() -> desk.receive(mail("new@new.example", "Hello", id, answers)));
        }
        List<Receipt> receipts = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            for (Future<Receipt> receipt : together.invokeAll(mails)) {
                receipts.add(receipt.get());
            }
        }
        intake.sweep();
        assertThat(receipts.stream().map(r -> intake.receipt(r.intakeId()).ticketId()).distinct())
                .hasSize(1);
        assertThat(desk.count("message", "mail_id like '%@new.example' and direction = 'IN'"))
                .isEqualTo(24);
    }
}
