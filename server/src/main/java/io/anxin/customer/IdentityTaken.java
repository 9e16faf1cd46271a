package io.anxin.customer;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The address belongs to another customer. Nothing is moved: that the two may be one person is
/// kept as a proposal to merge them.
public final class IdentityTaken extends Problem {

    /// @param owner the customer who has the address
    IdentityTaken(Identity identity, CustomerId owner) {
        super(HttpStatus.CONFLICT, identity.written());
        tell("customer", owner.value());
    }
}
