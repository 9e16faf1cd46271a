package io.anxin.contract.revenue;

import io.anxin.shared.DatePeriod;
import io.anxin.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The periods into which a term is cut. All are counted from the first day of the term: one that
/// begins on 31 January has periods from 28 February, 31 March and 30 April, and a year has twelve
/// months on whatever day it begins.
public final class BillingMonths {

    private BillingMonths() {}

    /// @param months length of a period; the last one ends with the term and may be shorter
    public static List<DatePeriod> cut(DatePeriod term, int months) {
        if (months < 1) {
            throw new IllegalArgumentException("months " + months);
        }
        List<DatePeriod> periods = new ArrayList<>();
        LocalDate start = term.from();
        for (int end = months; start.isBefore(term.until()); end += months) {
            LocalDate next = term.from().plusMonths(end);
            LocalDate until = next.isBefore(term.until()) ? next : term.until();
            periods.add(new DatePeriod(start, until));
            start = until;
        }
        return periods;
    }

    /// What days inside a term cost at a price per month: whole months at the price, parts of a
    /// month by its days.
    ///
    /// @param term tells where the months begin
    public static Money price(Money perMonth, DatePeriod term, DatePeriod days) {
        Money sum = Money.zero(perMonth.currency());
        LocalDate start = term.from();
        for (int month = 1; start.isBefore(days.until()); month++) {
            LocalDate next = term.from().plusMonths(month);
            sum = sum.plus(Proration.share(perMonth, new DatePeriod(start, next), days));
            start = next;
        }
        return sum;
    }
}
