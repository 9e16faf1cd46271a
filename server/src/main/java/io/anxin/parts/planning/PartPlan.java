package io.anxin.parts.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What is planned for one part.
///
/// @param path expected demand of each month ahead
/// @param upper demand of each month that is not passed with the probability `level`
/// @param reorderPoint position at which to order
/// @param position free stock everywhere
public record PartPlan(
        Instant madeAt,
        String pattern,
        String method,
        String abc,
        String xyz,
        double level,
        List<Double> path,
        List<Double> upper,
        double leadMean,
        double reorderPoint,
        double orderQuantity,
        BigDecimal position,
        BigDecimal annualValue,
        List<Month> history) {

    /// @param quantity demanded in the month
    public record Month(LocalDate month, BigDecimal quantity) {}
}
