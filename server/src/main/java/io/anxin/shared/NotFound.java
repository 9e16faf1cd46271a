package io.anxin.shared;

import org.springframework.http.HttpStatus;

/// What was asked for does not exist, or the reader may not see it: the answer is the same, so that
/// nobody can probe.
public final class NotFound extends Problem {

    /// @param what the kind of thing in the words of the API, such as `ticket`
    /// @param id the identifier as it was given
    public NotFound(String what, Object id) {
        super(HttpStatus.NOT_FOUND, kind(what), id.toString());
    }
}
