package io.anxin.parts.purchase;

import io.anxin.parts.purchase.PurchaseOrder.PurchaseLine;
import io.anxin.shared.Problem;
import java.math.BigDecimal;
import org.springframework.http.HttpStatus;

/// More is to be received than is still due.
public final class MoreThanOrdered extends Problem {

    MoreThanOrdered(PurchaseLine line, BigDecimal arrived) {
        super(
                HttpStatus.CONFLICT,
                line.due().stripTrailingZeros().toPlainString(),
                line.number(),
                arrived.toPlainString());
    }
}
