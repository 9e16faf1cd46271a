package io.anxin.parts.purchase;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The order is past the state in which this can be done.
public final class OrderNotOpen extends Problem {

    OrderNotOpen(PurchaseOrder order) {
        super(HttpStatus.CONFLICT, order.document());
        tell("state", order.state());
    }
}
