package io.anxin.customer.merging;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The customer it was merged into was merged itself: merges are taken back from the last one on.
public final class TargetMergedSince extends Problem {

    TargetMergedSince(String name) {
        super(HttpStatus.CONFLICT, name);
    }
}
