package io.anxin.asset.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// Would this be covered on that day?
///
/// @param date day of the site on which it failed, or any other day to see what would be
/// @param counters readings on that day, as far as they are known
public record Question(
        LocalDate date, Map<String, BigDecimal> counters, Fault fault, Service service) {

    public Question {
        counters = Map.copyOf(counters);
    }

    public Question about(Service other) {
        return new Question(date, counters, fault, other);
    }
}
