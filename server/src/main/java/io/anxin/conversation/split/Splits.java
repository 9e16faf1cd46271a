package io.anxin.conversation.split;

import io.anxin.access.Actor;
import io.anxin.conversation.merging.ThreadNotices;
import io.anxin.organisation.TeamId;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.MessageFacts;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.beside.TicketHistory;
import io.anxin.ticket.hold.LegalHolds;
import io.anxin.ticket.link.LinkKind;
import io.anxin.ticket.link.Links;
import io.anxin.ticket.merge.Merges;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Splits a thread: messages that speak of something else are copied into a new ticket of the same
/// customer and shown as moved where they came from.
@Service
public class Splits {

    private static final Actor PROGRAM = Actor.system("split");

    /// What a split joins together.
    @Component
    record Desk(Tickets tickets, Links links, Merges merges, LegalHolds holds) {}

    private final SplitTable table;
    private final Desk desk;
    private final ThreadNotices notices;
    private final TicketHistory history;
    private final Clock clock;

    Splits(SplitTable table, Desk desk, ThreadNotices notices, TicketHistory history, Clock clock) {
        this.table = table;
        this.desk = desk;
        this.notices = notices;
        this.history = history;
        this.clock = clock;
    }

    /// @param messages which ones; all of that thread, and none split off before
    /// @param team which team is to have the new ticket; found by the rules when null
    @Transactional
    public TicketSummary split(
            Actor actor,
            TicketId source,
            Collection<UUID> messages,
            String subject,
            @Nullable TeamId team) {
        TicketSummary from = desk.tickets().requireWritable(actor, source);
        desk.holds().requireNone(source);
        List<SplitTable.Original> chosen = chosen(source, messages);
        Instant now = clock.instant();
        TicketSummary opened =
                desk.tickets().openPart(PROGRAM, wanted(from, chosen, subject, team), source);
        List<UUID> ids = chosen.stream().map(SplitTable.Original::id).toList();
        table.copy(source, opened.id(), subject, ids, now);
        for (int i = 1; i < chosen.size(); i++) {
            SplitTable.Original one = chosen.get(i);
            desk.tickets()
                    .noteAdded(
                            PROGRAM,
                            opened.id(),
                            new MessageFacts(one.id(), i + 1, now, one.preview(), one.text()),
                            List.of());
        }
        table.keep(Ids.next(), source, opened.id(), ids, now, actor.id());
        desk.tickets().watch(PROGRAM, opened.id(), List.of(actor.account()));
        desk.links().link(actor, opened.id(), LinkKind.RELATED, source);
        record(actor, "ticket-split", from, opened);
        record(actor, "ticket-split-off", opened, from);
        notices.tell(Ids.next(), source, "splitTo", opened.id(), actor.name(), now);
        notices.tell(Ids.next(), opened.id(), "splitFrom", source, actor.name(), now);
        return opened;
    }

    /// Takes a split back: what was split off, and all that was said there since, goes on where it
    /// came from.
    @Transactional
    public TicketId undo(Actor actor, TicketId target) {
        desk.tickets().requireWritable(actor, target);
        TicketId source = table.sourceOf(target).orElseThrow(() -> new NotSplit(target.number()));
        desk.merges().merge(actor, target, desk.tickets().current(source), true);
        table.undone(target, clock.instant());
        return source;
    }

    private List<SplitTable.Original> chosen(TicketId source, Collection<UUID> messages) {
        List<SplitTable.Original> chosen = table.chosen(source, messages);
        if (chosen.size() != Set.copyOf(messages).size()
                || chosen.stream().anyMatch(SplitTable.Original::system)) {
            throw new InvalidInput("messages", "split.notHere");
        }
        Set<UUID> moved = table.moved(List.of(source)).keySet();
        if (chosen.stream().anyMatch(message -> moved.contains(message.id()))) {
            throw new InvalidInput("messages", "split.already");
        }
        return chosen;
    }

    private static OpenTicket wanted(
            TicketSummary from,
            List<SplitTable.Original> chosen,
            String subject,
            @Nullable TeamId team) {
        OpenTicket shortest =
                OpenTicket.of(
                        from.channel(),
                        subject,
                        chosen.getFirst().text(),
                        from.customer(),
                        from.locale());
        return new OpenTicket(
                shortest.channel(),
                subject,
                shortest.text(),
                shortest.customerId(),
                null,
                null,
                team == null ? from.team() : team,
                null,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                from.locale());
    }

    private void record(Actor actor, String action, TicketSummary of, TicketSummary other) {
        history.tell(actor, action, of, Map.of("ticket", other.number()));
    }
}
