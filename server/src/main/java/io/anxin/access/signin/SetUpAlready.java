package io.anxin.access.signin;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// There are accounts; the first visit is over.
public final class SetUpAlready extends Problem {

    SetUpAlready() {
        super(HttpStatus.CONFLICT);
    }
}
