package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.customer.CustomerSummary;
import io.anxin.organisation.TeamId;
import io.anxin.shared.Filter;
import io.anxin.shared.Page;
import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.file.Change;
import io.anxin.ticket.file.ReplyPolicy;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketMerged;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.search.SearchIndex;
import io.anxin.ticket.search.SearchText;
import io.anxin.ticket.search.TextKind;
import io.anxin.ticket.sight.TicketVisibility;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tickets as other modules use them. Whoever may not see a ticket gets
/// [io.anxin.shared.NotFound]; whoever may see but not work on it, [io.anxin.access.Forbidden].
@Service
public class Tickets {

    private final Opening opening;
    private final CaseFiles files;
    private final TicketTable table;
    private final SearchIndex search;
    private final FactsTable facts;
    private final ApplicationEventPublisher events;

    Tickets(
            Opening opening,
            CaseFiles files,
            TicketTable table,
            SearchIndex search,
            FactsTable facts,
            ApplicationEventPublisher events) {
        this.opening = opening;
        this.files = files;
        this.table = table;
        this.search = search;
        this.facts = facts;
        this.events = events;
    }

    /// Opens a ticket: classified, scored, routed, its clocks started. The caller keeps the first
    /// message as ordinal 1 in the same transaction; it is counted and searched already.
    ///
    /// @throws io.anxin.shared.InvalidInput when there is no such customer, or a custom field is
    ///   wrong
    @Transactional
    public TicketSummary open(Actor actor, OpenTicket wanted) {
        return TicketSummary.of(
                opened(actor, wanted, opening.customer(wanted), List.of()).ticket());
    }

    /// Opens a ticket about a part of another, as confidential as that one.
    @Transactional
    public TicketSummary openPart(Actor actor, OpenTicket wanted, TicketId of) {
        List<AccountId> named =
                table.find(of.value())
                        .map(origin -> Confidentiality.namedBy(origin.confidence()))
                        .orElse(List.of());
        return TicketSummary.of(opened(actor, wanted, opening.customer(wanted), named).ticket());
    }

    /// Opens a ticket whose first message somebody else is to keep: see [TicketOpened].
    ///
    /// @param customer whom the ticket is about
    /// @param named who alone may see it; empty when it is open to its team
    @Transactional
    public TicketSummary openByHand(
            Actor actor, OpenTicket wanted, CustomerSummary customer, List<AccountId> named) {
        Opening.Prepared prepared = opened(actor, wanted, customer, named);
        Ticket ticket = prepared.ticket();
        events.publishEvent(
                new TicketOpened(
                        new TicketId(ticket.number()),
                        wanted.channel(),
                        wanted.text(),
                        wanted.customerId(),
                        customer.name(),
                        ticket.concern().openedBy(),
                        ticket.concern().openedAt()));
        return TicketSummary.of(ticket);
    }

    private Opening.Prepared opened(
            Actor actor, OpenTicket wanted, CustomerSummary customer, List<AccountId> named) {
        actor.require(Permission.WORK_TICKETS);
        Opening.Prepared prepared = opening.prepare(actor, wanted, customer, named);
        Opening.Prepared written =
                prepared.as(table.insert(prepared.ticket(), prepared.clocks(), prepared.search()));
        files.opened(actor, written.ticket(), written.entry());
        return written;
    }

    /// The customer said something more: a wait ends, what was resolved is open again.
    ///
    /// @see #takesReply
    @Transactional
    public TicketSummary customerWrote(Actor actor, TicketId id, MessageFacts message) {
        return said(
                actor,
                id,
                TextKind.MESSAGE,
                message,
                Change.of(
                        "customer-wrote",
                        ticket ->
                                ReplyPolicy.hear(
                                        ticket,
                                        message.at(),
                                        message.preview(),
                                        message.searchText())));
    }

    /// Whether a customer's new word still belongs to the ticket, or is to open a new one.
    public boolean takesReply(TicketId id) {
        return table.find(id.value())
                .map(ticket -> ReplyPolicy.takes(ticket, files.now()))
                .orElse(false);
    }

    /// A person of the desk answered: the first-response clock stops.
    ///
    /// @param wait whether the desk now waits for the customer
    @Transactional
    public TicketSummary staffReplied(
            Actor actor, TicketId id, MessageFacts message, boolean wait) {
        AccountId by = actor.id();
        @Nullable Waiting waiting =
                wait ? new Waiting(message.at(), by, Waiting.For.CUSTOMER, null, null) : null;
        return said(
                actor,
                id,
                TextKind.MESSAGE,
                message,
                Change.of(
                        "staff-replied",
                        ticket -> {
                            Ticket answered = ticket.answer(message.at(), message.preview(), by);
                            return waiting != null && answered.life().isLive()
                                    ? answered.await(waiting)
                                    : answered;
                        }));
    }

    /// Colleagues wrote among themselves.
    ///
    /// @param mentioned who is called by name; each finds the ticket among the own mentions and
    ///   watches it
    @Transactional
    public TicketSummary noteAdded(
            Actor actor, TicketId id, MessageFacts note, Collection<AccountId> mentioned) {
        table.mention(id.value(), mentioned, note.at());
        return said(
                actor,
                id,
                TextKind.NOTE,
                note,
                Change.of(
                        "note-added",
                        ticket -> {
                            if (actor.kind() != Actor.Kind.SYSTEM) {
                                Confidentiality.require(
                                        ticket.confidence(), ticket.spoken(), mentioned);
                            }
                            return ticket.note(note.at()).watchedAlsoBy(mentioned);
                        }));
    }

    /// The text is kept after the change, which holds the lock on the ticket.
    private TicketSummary said(
            Actor actor, TicketId id, TextKind kind, MessageFacts message, Change change) {
        TicketSummary after = changed(actor, id, change);
        search.add(id.value(), SearchText.of(kind, message.ordinal(), message.searchText()));
        return after;
    }

    /// A file of a message was read: the ticket is found by its name and text. The same file has
    /// the same ordinal.
    @Transactional
    public void fileRead(TicketId id, int ordinal, String name, String text) {
        if (table.lock(id.value()).isPresent()) {
            search.add(id.value(), SearchText.of(TextKind.ATTACHMENT, ordinal, name, text));
        }
    }

    /// The program added a line to the thread, such as a notice of delivery.
    @Transactional
    public TicketSummary systemWrote(Actor actor, TicketId id, Instant at) {
        return changed(actor, id, Change.of("system-wrote", ticket -> ticket.note(at)));
    }

    /// Those of the people who may be told of the ticket: all, unless it is confidential.
    public List<AccountId> admitted(TicketId id, Collection<AccountId> people) {
        return table.find(id.value())
                .map(ticket -> Confidentiality.among(ticket.confidence(), people))
                .orElse(List.of());
    }

    /// Lets further teams have the ticket in their queues, besides the one that leads it. A ticket
    /// that is closed stays where it is.
    @Transactional
    public TicketSummary letTakePart(Actor actor, TicketId id, Collection<TeamId> further) {
        return changed(
                actor,
                id,
                Change.of(
                        "ticket-shared",
                        ticket ->
                                ticket.life().closure() == null
                                        ? ticket.share(working -> working.and(further))
                                        : ticket));
    }

    /// Has people follow the ticket besides those who do already; of a confidential one only those
    /// whom it names.
    @Transactional
    public TicketSummary watch(Actor actor, TicketId id, Collection<AccountId> people) {
        return changed(
                actor, id, Change.of("watchers-changed", ticket -> ticket.watchedAlsoBy(people)));
    }

    /// The customer says whether it is solved: yes confirms, no opens the ticket again. What is
    /// said to a merged ticket holds for the one in which its matter goes on.
    @Transactional
    public TicketSummary customerJudged(Actor customer, TicketId id, boolean solved) {
        files.visible(customer, id);
        TicketId current = current(id);
        return changed(
                current.equals(id) ? customer : Actor.system(customer.name()),
                current,
                Change.of(
                        solved ? "resolution-confirmed" : "ticket-reopened",
                        ticket -> ReplyPolicy.judge(ticket, solved, files.now())));
    }

    public TicketSummary requireVisible(Actor actor, TicketId id) {
        return TicketSummary.of(files.visible(actor, id));
    }

    /// Whether there is such a ticket and the actor may see it.
    public boolean isVisible(Actor actor, TicketId id) {
        return table.find(id.value()).filter(TicketVisibility.of(actor)::sees).isPresent();
    }

    /// Those of the tickets that the actor may see.
    public Set<TicketId> visible(Actor actor, Collection<TicketId> ids) {
        return among(ids, TicketVisibility.of(actor).condition());
    }

    /// Those of the tickets that are not confidential, or trusted to the actor by name.
    public Set<TicketId> admitting(Actor actor, Collection<TicketId> ids) {
        return among(ids, TicketVisibility.of(actor).admitting());
    }

    private Set<TicketId> among(Collection<TicketId> ids, Filter condition) {
        return table.among(ids.stream().map(TicketId::value).toList(), condition).stream()
                .map(TicketId::new)
                .collect(Collectors.toSet());
    }

    /// Who may hear of a ticket that the actor may see, as for `Changes.announce`.
    public Set<String> audience(Actor actor, TicketId id) {
        return CaseFiles.audience(files.visible(actor, id));
    }

    /// @throws io.anxin.access.Forbidden when the actor may look but not change
    /// @throws TicketMerged when the matter goes on in another ticket
    public TicketSummary requireWritable(Actor actor, TicketId id) {
        Ticket ticket = files.visible(actor, id);
        actor.require(Permission.WORK_TICKETS);
        Long into = ticket.mergedInto();
        if (into != null) {
            throw new TicketMerged(ticket.spoken(), into);
        }
        return TicketSummary.of(ticket);
    }

    /// What reports need of those of the tickets that exist and are neither confidential nor merged
    /// into another.
    public List<TicketFacts> facts(Collection<TicketId> ids) {
        return facts.of(ids);
    }

    /// The same of every ticket, by number, for building a projection anew; `after` is the cursor
    /// of the last page, null for the first.
    public Page<TicketFacts> factsAfter(@Nullable String after, int size) {
        return facts.after(after, size);
    }

    /// The ticket in which the matter goes on, over all merges, or itself.
    public TicketId current(TicketId id) {
        return new TicketId(table.current(id.value()));
    }

    /// The ticket and everything that was merged into it.
    public List<TicketId> family(TicketId id) {
        return table.family(id.value()).stream().map(TicketId::new).toList();
    }

    /// For the other packages of this module.
    @Transactional
    public Ticket change(Actor actor, TicketId id, Change change) {
        return files.change(actor, id, change);
    }

    private TicketSummary changed(Actor actor, TicketId id, Change change) {
        return TicketSummary.of(files.change(actor, id, change));
    }
}
