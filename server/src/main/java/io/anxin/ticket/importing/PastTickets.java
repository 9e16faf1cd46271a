package io.anxin.ticket.importing;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.customer.CustomerSummary;
import io.anxin.notification.Changes;
import io.anxin.ticket.CaseFiles;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.file.Concern;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.file.WorkingTeams;
import io.anxin.ticket.life.Assignment;
import io.anxin.ticket.pace.Pace;
import io.anxin.ticket.priority.Circumstances;
import io.anxin.ticket.priority.Rank;
import io.anxin.ticket.search.KeptTexts;
import io.anxin.ticket.search.SearchEntry;
import io.anxin.ticket.search.SearchText;
import io.anxin.ticket.search.TextKind;
import io.anxin.ticket.sla.Clocks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes tickets of another system as they were, with all that was said. Nobody is routed to or
/// told; what is over keeps no clocks, what is not gets them from now on.
@Service
public class PastTickets {

    /// Any valid number: the database gives the real one.
    private static final long UNNUMBERED = 1;

    private final TicketTable table;
    private final Pace pace;
    private final Audit audit;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PastTickets(
            TicketTable table,
            Pace pace,
            Audit audit,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.pace = pace;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /// @param number by which the old system knew it, null for none
    @Transactional
    public TicketId write(
            Actor actor, PastTicket past, CustomerSummary customer, @Nullable String number) {
        Pace.Started started = pace.start(ticket(past, customer), clock.instant());
        Ticket ticket = table.insert(started.ticket(), started.clocks(), search(past, customer));
        TicketId id = new TicketId(ticket.number());
        tell(actor, ticket, past, number);
        events.publishEvent(new PastTicketTaken(id, past, customer));
        return id;
    }

    private Ticket ticket(PastTicket past, CustomerSummary customer) {
        AccountId assignee = past.assignee();
        Ticket ticket =
                new Ticket(
                        UNNUMBERED,
                        0,
                        concern(past, customer),
                        past.sorting(),
                        Rank.UNSCORED,
                        Circumstances.NONE,
                        WorkingTeams.of(past.team()),
                        assignee == null
                                ? null
                                : new Assignment(assignee, null, past.openedAt(), List.of()),
                        List.of(),
                        past.tags(),
                        List.of(),
                        past.fields(),
                        past.activity(),
                        past.life(),
                        null,
                        Clocks.NONE,
                        null);
        return past.named().isEmpty()
                ? ticket
                : ticket.entrust(new Confidentiality(past.named(), null, clock.instant()));
    }

    private static Concern concern(PastTicket past, CustomerSummary customer) {
        return new Concern(
                past.channel(),
                past.subject(),
                customer.id(),
                customer.tier(),
                customer.locale(),
                past.openedAt(),
                null);
    }

    private static SearchEntry search(PastTicket past, CustomerSummary customer) {
        List<SearchText> texts = new ArrayList<>();
        texts.add(SearchText.of(TextKind.OPENING, 0, past.subject(), past.text()));
        texts.add(KeptTexts.ofCustomer(customer));
        texts.add(KeptTexts.ofFields(past.fields()));
        for (int place = 1; place < past.said().size(); place++) {
            PastMessage message = past.said().get(place);
            TextKind kind =
                    message.writer() == PastMessage.Writer.NOTE ? TextKind.NOTE : TextKind.MESSAGE;
            texts.add(SearchText.of(kind, place + 1, message.text()));
        }
        return SearchEntry.of(past.subject(), texts, past.tags());
    }

    private void tell(Actor actor, Ticket ticket, PastTicket past, @Nullable String number) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("subject", past.subject());
        facts.put("state", past.state());
        if (number != null) {
            facts.put("externalId", number);
        }
        String id = Long.toString(ticket.number());
        audit.record(actor, "ticket-imported", Ticket.SUBJECT, id, null, facts);
        changes.announce(Ticket.SUBJECT, id, 1, CaseFiles.audience(ticket));
    }
}
