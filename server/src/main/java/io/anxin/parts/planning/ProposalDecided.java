package io.anxin.parts.planning;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Somebody has decided the proposal already.
public final class ProposalDecided extends Problem {

    ProposalDecided(String by) {
        super(HttpStatus.CONFLICT, by);
    }
}
