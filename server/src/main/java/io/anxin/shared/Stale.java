package io.anxin.shared;

import org.springframework.http.HttpStatus;

/// The writer has seen an older version than the one that is current.
public final class Stale extends Problem {

    public Stale(String what, Object id, long currentVersion) {
        super(HttpStatus.CONFLICT, kind(what), id.toString());
        tell("currentVersion", currentVersion);
    }
}
