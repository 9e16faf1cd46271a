package io.anxin.sheet;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The file is no sheet, is broken, or holds more than a sheet may.
public final class SheetUnreadable extends Problem {

    SheetUnreadable(Throwable cause) {
        super(HttpStatus.UNPROCESSABLE_CONTENT);
        initCause(cause);
    }

    SheetUnreadable() {
        super(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
