package io.anxin.ticket.owner;

import io.anxin.customer.merging.OwnedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is opened for a customer again and again follows the customer.
@Component
class CustomersRecurrences extends OwnedRows {

    CustomersRecurrences(JdbcClient sql) {
        super(sql, "recurrences", "ticket.recurrence", "customer");
    }
}
