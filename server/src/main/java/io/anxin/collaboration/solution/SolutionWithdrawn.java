package io.anxin.collaboration.solution;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A way that nobody proposes any more.
public final class SolutionWithdrawn extends Problem {

    SolutionWithdrawn(String title) {
        super(HttpStatus.CONFLICT, title);
    }
}
