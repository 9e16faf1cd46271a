package io.anxin.organisation.calendar;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// A calendar that a team counts on cannot be retired.
public final class CalendarInUse extends Problem {

    /// @param id of the calendar
    public CalendarInUse(Object id) {
        super(HttpStatus.CONFLICT, id.toString());
    }
}
