package io.anxin.contract.revenue;

import io.anxin.shared.DatePeriod;
import io.anxin.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// What a contract has billed, earned and deferred on any day. Amounts are earned evenly over the
/// days of their period (IFRS 15.B18, 企业会计准则第14号: service performed over time).
///
/// @param charges billed amounts, credits negative
public record RevenueSchedule(Currency currency, List<Charge> charges) {

    /// An amount for a period.
    ///
    /// @param billedOn day of the invoice; before the period in advance, after it in arrears
    public record Charge(LocalDate billedOn, DatePeriod period, Money amount) {

        Money earnedBefore(LocalDate day) {
            return Proration.upTo(amount, period, day);
        }

        Money unearnedFrom(LocalDate day) {
            return day.isBefore(period.until())
                    ? Proration.share(
                            amount,
                            period,
                            new DatePeriod(
                                    day.isBefore(period.from()) ? period.from() : day,
                                    period.until()))
                    : Money.zero(amount.currency());
        }
    }

    public RevenueSchedule {
        charges = List.copyOf(charges);
    }

    public static RevenueSchedule empty(Currency currency) {
        return new RevenueSchedule(currency, List.of());
    }

    public RevenueSchedule with(Charge charge) {
        List<Charge> more = new ArrayList<>(charges);
        more.add(charge);
        return new RevenueSchedule(currency, more);
    }

    /// Gives back what is not earned yet on a day, charge by charge, so that nothing is earned
    /// after it.
    public RevenueSchedule cancelledFrom(LocalDate day) {
        List<Charge> more = new ArrayList<>(charges);
        for (Charge charge : charges) {
            Money unearned = charge.unearnedFrom(day);
            if (!unearned.isZero()) {
                LocalDate from = day.isBefore(charge.period.from()) ? charge.period.from() : day;
                DatePeriod rest = new DatePeriod(from, charge.period.until());
                more.add(new Charge(day, rest, unearned.negated()));
            }
        }
        return new RevenueSchedule(currency, more);
    }

    /// Another price per month from a day on: the rest of what was charged is given back, and the
    /// rest of the term is charged anew.
    ///
    /// @param term tells where the months begin
    public RevenueSchedule repriced(DatePeriod term, LocalDate day, Money perMonth) {
        DatePeriod rest = new DatePeriod(day, term.until());
        RevenueSchedule open = cancelledFrom(day);
        for (DatePeriod month : BillingMonths.cut(term, 1)) {
            var days = month.common(rest);
            if (days.isPresent()) {
                Money price = BillingMonths.price(perMonth, term, days.get());
                open = open.with(new Charge(day, days.get(), price));
            }
        }
        return open;
    }

    /// Sum of the invoices and credit notes up to and including a day.
    public Money billed(LocalDate day) {
        return charges.stream()
                .filter(charge -> !charge.billedOn.isAfter(day))
                .map(Charge::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    /// What is earned by the end of a day, billed or not.
    public Money recognised(LocalDate day) {
        return charges.stream()
                .map(charge -> charge.earnedBefore(day.plusDays(1)))
                .reduce(Money.zero(currency), Money::plus);
    }

    /// What is billed and not earned by the end of a day; negative where service went before its
    /// invoice.
    public Money deferred(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return charges.stream()
                .map(
                        charge ->
                                charge.billedOn.isAfter(day)
                                        ? charge.earnedBefore(next).negated()
                                        : charge.unearnedFrom(next))
                .reduce(Money.zero(currency), Money::plus);
    }
}
