package io.anxin.ticket.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The terms of an entry that say where its ticket lies: in which stretches of numbers (see
/// [Window]), and in which year and month it was opened (in UTC).
public final class PlaceTerms {

    /// SQL for the terms of the row `t` of `ticket.ticket`.
    static final String OF_TICKET = "ticket.place_terms(t.id, t.opened_at)";

    /// Nothing is older.
    private static final int FIRST_YEAR = 1990;

    private PlaceTerms() {}

    /// Terms of which a ticket opened from one day to another holds at least one; days at the ends
    /// are asked of the ticket itself.
    ///
    /// @param from inclusive, null for none
    /// @param to inclusive, null for none
    public static List<String> opened(
            @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        // A day of the reader's zone reaches into its neighbours.
        LocalDate first = from == null ? LocalDate.of(FIRST_YEAR, 1, 1) : from.minusDays(1);
        LocalDate last = (to == null || to.isAfter(today) ? today : to).plusDays(1);
        List<String> terms = new ArrayList<>();
        LocalDate month = first.withDayOfMonth(1);
        while (!month.isAfter(last)) {
            LocalDate year = month.plusYears(1);
            if (month.getMonthValue() == 1 && !year.isAfter(last.plusDays(1))) {
                terms.add("#y" + month.getYear());
                month = year;
            } else {
                terms.add("#m%d-%02d".formatted(month.getYear(), month.getMonthValue()));
                month = month.plusMonths(1);
            }
        }
        return terms;
    }
}
