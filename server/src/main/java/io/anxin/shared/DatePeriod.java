package io.anxin.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Days from the first one to the one before `until`: periods that follow each other share no day
/// and leave none out.
public record DatePeriod(LocalDate from, LocalDate until) {

    public DatePeriod {
        if (!from.isBefore(until)) {
            throw new InvalidInput("until", "period.order");
        }
    }

    /// Months are counted from the first day, so that 31 January and one month is the end of
    /// February, and two months is 31 March again.
    public static DatePeriod ofMonths(LocalDate from, int months) {
        return new DatePeriod(from, from.plusMonths(months));
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean overlaps(DatePeriod other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /// The days that both have.
    public Optional<DatePeriod> common(DatePeriod other) {
        LocalDate later = from.isAfter(other.from) ? from : other.from;
        LocalDate earlier = until.isBefore(other.until) ? until : other.until;
        return later.isBefore(earlier)
                ? Optional.of(new DatePeriod(later, earlier))
                : Optional.empty();
    }
}
