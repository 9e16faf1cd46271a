package io.anxin.asset;

import io.anxin.shared.Problem;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;

/// A machine has one owner on each day.
public final class OwnershipOverlaps extends Problem {

    OwnershipOverlaps(LocalDate since) {
        super(HttpStatus.CONFLICT, since.toString());
    }
}
