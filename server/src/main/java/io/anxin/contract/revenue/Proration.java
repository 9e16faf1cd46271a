package io.anxin.contract.revenue;

import io.anxin.shared.DatePeriod;
import io.anxin.shared.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The share of a price for some of its days. What is due up to a day is rounded, and a part is the
/// difference of two such sums: whatever the parts, they add up to the price exactly, and none is
/// off by more than one smallest unit.
public final class Proration {

    private Proration() {}

    /// @param part days of which those inside the whole count
    public static Money share(Money price, DatePeriod whole, DatePeriod part) {
        return whole.common(part)
                .map(
                        days ->
                                upTo(price, whole, days.until())
                                        .minus(upTo(price, whole, days.from())))
                .orElseGet(() -> Money.zero(price.currency()));
    }

    /// What is due for the days before one.
    public static Money upTo(Money price, DatePeriod whole, LocalDate day) {
        long elapsed = Math.clamp(ChronoUnit.DAYS.between(whole.from(), day), 0, whole.days());
        BigDecimal due =
                price.amount()
                        .multiply(BigDecimal.valueOf(elapsed))
                        .divide(BigDecimal.valueOf(whole.days()), MathContext.DECIMAL128);
        return Money.rounded(due, price.currency());
    }
}
