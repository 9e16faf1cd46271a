package io.anxin.organisation.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DateTimeException;
import java.time.LocalDateTime;

/// A stretch of wall time in which nobody works, half-open: `["2026-02-10T00:00",
/// "2026-03-05T00:00"]`.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Closure(LocalDateTime from, LocalDateTime to) {

    @JsonCreator
    public Closure {
        if (!from.isBefore(to)) {
            throw new DateTimeException(
                    "the closure from %s to %s ends before it starts".formatted(from, to));
        }
    }
}
