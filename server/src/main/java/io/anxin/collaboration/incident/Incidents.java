package io.anxin.collaboration.incident;

import io.anxin.access.Actor;
import io.anxin.notification.Changes;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.beside.TicketHistory;
import io.anxin.ticket.card.TicketCard;
import io.anxin.ticket.card.TicketCards;
import io.anxin.ticket.link.LinkKind;
import io.anxin.ticket.link.Links;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Major incidents: one ticket behind many. Who answers them all answers only those that he could
/// answer one by one.
@Service
public class Incidents {

    static final String SUBJECT = "incident";

    /// The tickets and what they have to do with each other.
    @Component
    record Desk(Tickets tickets, Links links, TicketCards cards) {}

    private final IncidentTable table;
    private final BroadcastTable broadcasts;
    private final Desk desk;
    private final TicketHistory history;
    private final Changes changes;
    private final Clock clock;

    Incidents(
            IncidentTable table,
            BroadcastTable broadcasts,
            Desk desk,
            TicketHistory history,
            Changes changes,
            Clock clock) {
        this.table = table;
        this.broadcasts = broadcasts;
        this.desk = desk;
        this.history = history;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public void declare(Actor actor, TicketId id) {
        TicketSummary ticket = desk.tickets().requireWritable(actor, id);
        if (table.find(id).isEmpty()) {
            table.declare(id, clock.instant(), actor.id() == null ? null : actor.id().value());
            tell(actor, "incident-opened", ticket, Map.of());
        }
    }

    IncidentTable.@Nullable Declared find(Actor reader, TicketId id) {
        desk.tickets().requireVisible(reader, id);
        return table.find(id).orElse(null);
    }

    /// Takes back what was declared by mistake: what was attached is free again.
    ///
    /// @param reason why it is none, told in the history
    /// @throws IncidentAnswered when customers were answered, or are about to be
    @Transactional
    public void withdraw(Actor actor, TicketId id, String reason) {
        TicketSummary ticket = declared(actor, id);
        table.lock(id);
        if (broadcasts.reached(id)) {
            throw new IncidentAnswered(ticket.number());
        }
        int freed = desk.links().unlinkSources(actor, id, LinkKind.AFFECTED_BY);
        table.withdraw(
                id,
                clock.instant(),
                actor.id() == null ? null : actor.id().value(),
                reason.strip());
        tell(actor, "incident-withdrawn", ticket, Map.of("reason", reason.strip(), "count", freed));
    }

    /// One more customer is hit.
    @Transactional
    public void attach(Actor actor, TicketId incident, TicketId affected) {
        declared(actor, incident);
        desk.links().link(actor, affected, LinkKind.AFFECTED_BY, incident);
        announce(incident);
    }

    /// Those of the affected that the reader may see, by number.
    List<TicketCard> affected(Actor reader, TicketId incident) {
        return desk
                .cards()
                .of(reader, desk.links().sources(incident, LinkKind.AFFECTED_BY))
                .values()
                .stream()
                .sorted(Comparator.comparing(TicketCard::id))
                .toList();
    }

    /// Begins to answer all affected tickets that are not over yet; what the actor may not see is
    /// left alone.
    ///
    /// @param code how the answer resolves each ticket; null when it does not
    @Transactional
    public Broadcast answer(
            Actor actor,
            TicketId incident,
            @Nullable String zh,
            @Nullable String en,
            @Nullable String code,
            @Nullable String note) {
        TicketSummary ticket = declared(actor, incident);
        table.lock(incident);
        List<TicketCard> open =
                affected(actor, incident).stream().filter(TicketCard::isLive).toList();
        if (open.isEmpty()) {
            throw new NobodyAffected(ticket.number());
        }
        Broadcast made =
                new Broadcast(
                        Ids.next(),
                        incident,
                        blankIsNull(zh),
                        blankIsNull(en),
                        code,
                        note,
                        actor.account().value(),
                        clock.instant(),
                        null);
        requireEveryLanguage(made, open);
        List<TicketId> tickets = open.stream().map(card -> new TicketId(card.id())).toList();
        broadcasts.insert(made, tickets);
        tell(actor, "incident-answered", ticket, Map.of("count", tickets.size()));
        return made;
    }

    @Transactional
    void cancel(Actor actor, TicketId incident, UUID broadcast) {
        broadcasts.cancel(of(actor, incident, broadcast).id(), clock.instant());
        announce(incident);
    }

    @Transactional
    void retry(Actor actor, TicketId incident, UUID broadcast) {
        declared(actor, incident);
        broadcasts.retry(of(actor, incident, broadcast).id());
        announce(incident);
    }

    Broadcast readable(Actor actor, TicketId incident, UUID id) {
        desk.tickets().requireVisible(actor, incident);
        Broadcast found = broadcasts.get(id);
        if (!found.ticket().equals(incident)) {
            throw new NotFound("broadcast", id);
        }
        return found;
    }

    void announce(TicketId incident) {
        changes.announce(
                SUBJECT,
                incident.toString(),
                0,
                desk.tickets().audience(Actor.system("incidents"), incident));
    }

    private Broadcast of(Actor actor, TicketId incident, UUID id) {
        desk.tickets().requireWritable(actor, incident);
        return readable(actor, incident, id);
    }

    TicketSummary declared(Actor actor, TicketId id) {
        TicketSummary ticket = desk.tickets().requireWritable(actor, id);
        if (table.find(id).isEmpty()) {
            throw new NoIncident(ticket.number());
        }
        return ticket;
    }

    private static void requireEveryLanguage(Broadcast made, Collection<TicketCard> open) {
        for (TicketCard card : open) {
            if (made.in(card.customerLocale()) == null) {
                String missing = card.customerLocale().startsWith("zh") ? "zh" : "en";
                throw new InvalidInput(missing, "incident.language", card.number());
            }
        }
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void tell(Actor actor, String action, TicketSummary ticket, Map<String, Object> more) {
        history.tell(actor, action, ticket, more);
        announce(ticket.id());
    }
}
