package io.anxin.customer.merging;

import io.anxin.customer.CustomerId;
import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// There is no merge to take back.
public final class CustomerNotMerged extends Problem {

    CustomerNotMerged(CustomerId id) {
        super(HttpStatus.CONFLICT, id.toString());
    }
}
