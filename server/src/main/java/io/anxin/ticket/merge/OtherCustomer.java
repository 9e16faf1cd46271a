package io.anxin.ticket.merge;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The tickets are of two customers, and nobody said that this is meant.
public final class OtherCustomer extends Problem {

    OtherCustomer(String number, String other) {
        super(HttpStatus.CONFLICT, number, other);
    }
}
