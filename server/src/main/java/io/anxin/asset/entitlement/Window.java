package io.anxin.asset.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The days and readings between which a coverage is in force. Months are always counted from the
/// one anchor, so that 31 January and two months is 31 March although one month is 28 February.
///
/// @param anchor day from which the months count
/// @param months null when time does not end it
/// @param limits readings at which it ends, exclusive
record Window(
        LocalDate from,
        LocalDate anchor,
        @Nullable Integer months,
        Map<String, BigDecimal> limits) {

    @Nullable LocalDate until() {
        return months == null ? null : anchor.plusMonths(months);
    }

    /// The window from the same start to an end that lies `more` further.
    Window prolonged(Length more) {
        Map<String, BigDecimal> further = new TreeMap<>(limits);
        more.counters()
                .forEach((counter, amount) -> further.merge(counter, amount, BigDecimal::add));
        Integer longer =
                months == null || more.months() == null
                        ? months
                        : (Integer) (months + more.months());
        return new Window(from, anchor, longer, further);
    }

    Window from(LocalDate later) {
        return new Window(later, anchor, months, limits);
    }

    /// @return null inside, else why not
    @Nullable Reason outside(Question question) {
        if (question.date().isBefore(from)) {
            return Reason.of(Reason.Code.NOT_STARTED, from);
        }
        LocalDate end = until();
        if (end != null && !question.date().isBefore(end)) {
            return Reason.of(Reason.Code.EXPIRED, end);
        }
        Reason open = null;
        for (Map.Entry<String, BigDecimal> limit : limits.entrySet()) {
            BigDecimal reading = question.counters().get(limit.getKey());
            if (reading == null) {
                open = Reason.of(Reason.Code.COUNTER_UNKNOWN, limit.getKey(), limit.getValue());
            } else if (reading.compareTo(limit.getValue()) >= 0) {
                return Reason.of(
                        Reason.Code.COUNTER_REACHED, limit.getKey(), limit.getValue(), reading);
            }
        }
        return open;
    }
}
