package io.anxin.ticket.link;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.notification.Changes;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.card.TicketCard;
import io.anxin.ticket.card.TicketCards;
import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.hold.LegalHolds;
import io.anxin.ticket.name.Names;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The links between tickets. Who links works on the one end and sees the other.
@Service
public class Links {

    /// What surrounds a link: how its ends are shown, who hears of it.
    @Component
    record Around(
            TicketCards cards, Names names, Customers customers, Audit audit, LegalHolds holds) {}

    private final LinkTable table;
    private final Tickets tickets;
    private final Changes changes;
    private final Around around;
    private final Clock clock;

    Links(LinkTable table, Tickets tickets, Changes changes, Around around, Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.changes = changes;
        this.around = around;
        this.clock = clock;
    }

    /// Says that the source is the kind of the target, such as its child.
    ///
    /// @throws LinkCycle when the target is that of the source already, directly or over others
    /// @throws LinkedAlready when it has been said, or the source has another parent or incident
    @Transactional
    public UUID link(Actor actor, TicketId source, LinkKind kind, TicketId target) {
        if (source.equals(target)) {
            throw new InvalidInput("ticket", "link.itself");
        }
        TicketSummary from = tickets.requireWritable(actor, source);
        TicketSummary to = tickets.requireVisible(actor, target);
        table.takeTurns();
        if (kind.hasDirection() && table.leads(target, kind, source)) {
            throw new LinkCycle(source.number(), target.number());
        }
        boolean turned = !kind.hasDirection() && source.value() > target.value();
        Link link =
                new Link(
                        Ids.next(),
                        turned ? target : source,
                        kind,
                        turned ? source : target,
                        clock.instant(),
                        actor.id());
        if (!table.insert(link)) {
            throw new LinkedAlready(source.number(), target.number());
        }
        tell(actor, "tickets-linked", link, from, to);
        return link.id();
    }

    /// Takes a link away; whoever works on either end may, unless a legal hold stands on one.
    @Transactional
    public void unlink(Actor actor, TicketId ticket, UUID id) {
        tickets.requireWritable(actor, ticket);
        Link link =
                table.find(id)
                        .filter(l -> l.source().equals(ticket) || l.target().equals(ticket))
                        .orElseThrow(() -> new NotFound("ticket-link", id));
        remove(actor, link);
    }

    /// Takes all links away by which others are the kind of the target, also those to tickets that
    /// the actor does not see.
    ///
    /// @return how many there were
    @Transactional
    public int unlinkSources(Actor actor, TicketId target, LinkKind kind) {
        tickets.requireWritable(actor, target);
        List<Link> links =
                table.of(List.of(target)).stream()
                        .filter(link -> link.kind() == kind && link.target().equals(target))
                        .toList();
        links.forEach(link -> remove(actor, link));
        return links.size();
    }

    private void remove(Actor actor, Link link) {
        around.holds().requireNone(link.source());
        around.holds().requireNone(link.target());
        table.remove(link.id());
        Actor program = Actor.system("links");
        tell(
                actor,
                "tickets-unlinked",
                link,
                tickets.requireVisible(program, link.source()),
                tickets.requireVisible(program, link.target()));
    }

    /// Opens a part of the matter as a ticket of its own, of the same customer and as confidential.
    @Transactional
    public TicketSummary openChild(Actor actor, TicketId parent, Ticket of, OpenTicket wanted) {
        CustomerSummary customer = around.customers().get(of.concern().customer());
        TicketSummary child =
                tickets.openByHand(
                        actor, wanted, customer, Confidentiality.namedBy(of.confidence()));
        tickets.watch(Actor.system("links"), child.id(), List.of(actor.account()));
        link(actor, child.id(), LinkKind.CHILD_OF, parent);
        return child;
    }

    /// The links of a ticket and of what was merged into it, as far as the reader may see the other
    /// end.
    @Transactional(readOnly = true)
    public List<TicketLink> of(Actor reader, TicketId ticket) {
        tickets.requireVisible(reader, ticket);
        List<TicketId> ends = tickets.family(ticket);
        List<Link> links = table.of(ends);
        Map<TicketId, TicketCard> cards =
                around.cards().of(reader, links.stream().map(l -> l.other(end(l, ends))).toList());
        List<TicketLink> shown = new ArrayList<>();
        for (Link link : links) {
            TicketId end = end(link, ends);
            TicketCard card = cards.get(link.other(end));
            if (card != null && !ends.contains(link.other(end))) {
                shown.add(
                        new TicketLink(
                                link.id(),
                                link.kind(),
                                end.equals(link.target()) && link.kind().hasDirection(),
                                card,
                                link.at(),
                                around.names().personIf(link.by())));
            }
        }
        return shown;
    }

    /// The tickets that are the kind of the target: its children, what an incident affects.
    public List<TicketId> sources(TicketId target, LinkKind kind) {
        return table.sources(target, kind);
    }

    private static TicketId end(Link link, List<TicketId> ends) {
        return ends.contains(link.source()) ? link.source() : link.target();
    }

    private void tell(
            Actor actor, String action, Link link, TicketSummary one, TicketSummary other) {
        for (TicketSummary end : List.of(one, other)) {
            around.audit()
                    .record(
                            actor,
                            action,
                            Ticket.SUBJECT,
                            end.id().toString(),
                            null,
                            link.from(end.id(), end.version()));
            changes.announce(
                    "ticket-links",
                    end.id().toString(),
                    0,
                    tickets.audience(Actor.system("links"), end.id()));
        }
    }
}
