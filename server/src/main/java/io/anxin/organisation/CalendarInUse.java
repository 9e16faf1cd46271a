package io.anxin.organisation;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A calendar that a team counts on cannot be retired.
public final class CalendarInUse extends Problem {

    CalendarInUse(CalendarId id) {
        super(HttpStatus.CONFLICT, id.toString());
    }
}
