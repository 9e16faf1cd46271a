package io.anxin.parts.supply;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Another supplier has the code.
public final class SupplierCodeTaken extends Problem {

    SupplierCodeTaken(String code) {
        super(HttpStatus.CONFLICT, code);
    }
}
