package io.anxin.ticket.importing;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.customer.CustomerSummary;
import io.anxin.notification.Changes;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketOpened;
import io.anxin.ticket.file.Activity;
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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes tickets of another system as they were. No rule classifies them, nobody is routed to or
/// told; what is over keeps no clocks, what is not gets them from now on.
@Component
class PastTickets {

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
    TicketId write(
            Actor actor, PastTicket past, CustomerSummary customer, @Nullable String number) {
        Pace.Started started = pace.start(ticket(past, customer), clock.instant());
        TicketId id =
                new TicketId(
                        table.insert(started.ticket(), started.clocks(), search(past, customer))
                                .number());
        tell(actor, id, past, number);
        events.publishEvent(
                new TicketOpened(
                        id,
                        past.channel(),
                        past.text(),
                        customer.id(),
                        customer.name(),
                        null,
                        past.openedAt()));
        return id;
    }

    private static Ticket ticket(PastTicket past, CustomerSummary customer) {
        AccountId assignee = past.assignee();
        Instant last = past.lastAt();
        return new Ticket(
                UNNUMBERED,
                0,
                new Concern(
                        past.channel(),
                        past.subject(),
                        customer.id(),
                        customer.tier(),
                        customer.locale(),
                        past.openedAt(),
                        null),
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
                new Activity(last, preview(past.text()), 1, null),
                past.life(),
                null,
                Clocks.NONE,
                null);
    }

    private static String preview(String text) {
        String line = text.replaceAll("[\\s\\p{Z}]+", " ").strip();
        int end = Math.min(line.length(), Activity.LONGEST_PREVIEW);
        boolean inside = end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
        return line.substring(0, inside ? end - 1 : end);
    }

    private static SearchEntry search(PastTicket past, CustomerSummary customer) {
        return SearchEntry.of(
                past.subject(),
                List.of(
                        SearchText.of(TextKind.OPENING, 0, past.text()),
                        KeptTexts.ofCustomer(customer),
                        KeptTexts.ofFields(past.fields())),
                past.tags());
    }

    private void tell(Actor actor, TicketId id, PastTicket past, @Nullable String number) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("subject", past.subject());
        facts.put("state", past.state());
        if (number != null) {
            facts.put("externalId", number);
        }
        audit.record(actor, "ticket-imported", Ticket.SUBJECT, id.toString(), null, facts);
        Set<String> audience = new LinkedHashSet<>();
        if (past.team() != null) {
            audience.add(Changes.team(past.team().value()));
        }
        if (past.assignee() != null) {
            audience.add(Changes.account(past.assignee()));
        }
        changes.announce(Ticket.SUBJECT, id.toString(), 1, audience);
    }
}
