package io.anxin.ticket.recurring;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.shared.Problem;
import io.anxin.shared.Revocable;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens what is due. The ticket, the day that is worked off and the watermark are one transaction,
/// so that a crash at any instant opens it once. Of several days that were missed while the program
/// stood still only the latest is opened; the others are told as missed.
@Component
class RecurrenceWork {

    private static final Logger LOG = LoggerFactory.getLogger(RecurrenceWork.class);
    private static final Actor ACTOR = Actor.system("recurring");

    private final RecurrenceRepository repository;
    private final RecurrenceRunTable runs;
    private final Recurrences recurrences;
    private final Desk desk;
    private final TransactionTemplate transactions;
    private final Revocable nested;

    /// Where tickets are opened, for whom, and when.
    @Component
    record Desk(Tickets tickets, Customers customers, Clock clock) {}

    RecurrenceWork(
            RecurrenceRepository repository,
            RecurrenceRunTable runs,
            Recurrences recurrences,
            Desk desk,
            PlatformTransactionManager manager) {
        this.repository = repository;
        this.runs = runs;
        this.recurrences = recurrences;
        this.desk = desk;
        this.transactions = new TransactionTemplate(manager);
        this.nested = new Revocable(manager);
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT15S")
    void sweep() {
        transactions.executeWithoutResult(
                _ ->
                        repository
                                .lockDue(Timestamp.from(desk.clock().instant()))
                                .forEach(this::workOff));
    }

    private void workOff(Recurrence recurrence) {
        Instant now = desk.clock().instant();
        List<Due> due =
                recurrences.days(recurrence).takeWhile(one -> !one.at().isAfter(now)).toList();
        LocalDate upTo = recurrence.watermark();
        for (int i = 0; i < due.size(); i++) {
            LocalDate day = due.get(i).day();
            boolean latest = i == due.size() - 1;
            var run = new RecurrenceRunTable.Run(day, now, null, latest ? null : "missed");
            if (runs.insert(recurrence.id(), run) && latest) {
                open(recurrence, day);
            }
            upTo = day;
        }
        repository.save(recurrences.ahead(recurrence.workedOff(upTo, null), now));
    }

    /// What cannot be opened now cannot be opened later either: it is told, and the next is waited
    /// for.
    private void open(Recurrence recurrence, LocalDate day) {
        try {
            nested.run(() -> openTicket(recurrence, day));
        } catch (Problem e) {
            LOG.warn("Recurring ticket {} of {} could not be opened", recurrence.id(), day, e);
            runs.refused(recurrence.id(), day, e.getClass().getSimpleName());
        }
    }

    private void openTicket(Recurrence recurrence, LocalDate day) {
        CustomerId id = new CustomerId(recurrence.customer());
        Optional<CustomerSummary> customer = desk.customers().find(id);
        if (customer.isEmpty()) {
            runs.refused(recurrence.id(), day, "customer");
            return;
        }
        TicketId opened =
                desk.tickets()
                        .openByHand(
                                ACTOR,
                                recurrence.content().forCustomer(id, customer.get().locale()),
                                customer.get(),
                                List.of())
                        .id();
        runs.opened(recurrence.id(), day, opened.value());
    }
}
