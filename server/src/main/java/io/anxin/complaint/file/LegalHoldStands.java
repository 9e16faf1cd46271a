package io.anxin.complaint.file;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// While a legal hold stands, nothing that is there changes.
public final class LegalHoldStands extends Problem {

    LegalHoldStands(String number, String reason) {
        super(HttpStatus.CONFLICT, number, reason);
    }
}
