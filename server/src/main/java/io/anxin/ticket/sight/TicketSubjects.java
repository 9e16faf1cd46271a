package io.anxin.ticket.sight;

import io.anxin.access.personal.DataSubject;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Customers;
import io.anxin.ticket.file.TicketTable;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is told of a ticket holds the personal data of its customer.
@Component
class TicketSubjects implements DataSubject.Source {

    private final TicketTable tickets;
    private final Customers customers;

    TicketSubjects(TicketTable tickets, Customers customers) {
        this.tickets = tickets;
        this.customers = customers;
    }

    @Override
    public String things() {
        return "tickets";
    }

    @Override
    public Optional<DataSubject> of(String id) {
        try {
            return tickets.find(Long.parseLong(id)).map(of -> of(of.concern().customer()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private DataSubject of(CustomerId customer) {
        return new DataSubject(
                customer.value(),
                customers.find(customer).map(of -> List.of(of.name())).orElse(List.of()));
    }
}
