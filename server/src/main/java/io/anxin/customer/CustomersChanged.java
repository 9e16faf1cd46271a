package io.anxin.customer;

import java.util.List;

/// Name, company or addresses of customers changed.
public record CustomersChanged(List<CustomerId> customers) {

    public CustomersChanged {
        customers = List.copyOf(customers);
    }
}
