package io.anxin.customer.subject;

import io.anxin.access.personal.DataSubject;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Customers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What is told of a customer is the personal data of that customer.
@Component
class CustomerSubjects implements DataSubject.Source {

    private final Customers customers;

    CustomerSubjects(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String things() {
        return "customers";
    }

    @Override
    public Optional<DataSubject> of(String id) {
        try {
            return customers
                    .find(new CustomerId(UUID.fromString(id)))
                    .map(of -> new DataSubject(of.id().value(), List.of(of.name())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
