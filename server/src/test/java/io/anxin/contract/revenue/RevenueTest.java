package io.anxin.contract.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.contract.revenue.RevenueSchedule.Charge;
import io.anxin.shared.DatePeriod;
import io.anxin.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevenueTest {

    private static final String[] CURRENCIES = {"CNY", "JPY", "KWD"};

    @Test
    void aYearAtTwentyAMonthIsTwoHundredAndFortyOnWhateverDayItBegins() {
        LocalDate first = LocalDate.parse("2023-01-01");
        for (int day = 0; day < 4 * 366; day++) {
            DatePeriod year = DatePeriod.ofMonths(first.plusDays(day), 12);
            assertThat(BillingMonths.cut(year, 1)).as("%s", year).hasSize(12);
            assertThat(BillingMonths.price(Money.of("20", "CNY"), year, year))
                    .as("%s", year)
                    .isEqualTo(Money.of("240", "CNY"));
        }
    }

    /// erpnext 57768: 3 August to 3 August is twelve months, not eleven.
    @Test
    void theThirdOfAugustToTheThirdOfAugustIsTwelveMonths() {
        DatePeriod year =
                new DatePeriod(LocalDate.parse("2025-08-03"), LocalDate.parse("2026-08-03"));
        assertThat(BillingMonths.price(Money.of("20", "CNY"), year, year))
                .isEqualTo(Money.of("240", "CNY"));
        assertThat(BillingMonths.cut(year, 3))
                .containsExactly(
                        period("2025-08-03", "2025-11-03"),
                        period("2025-11-03", "2026-02-03"),
                        period("2026-02-03", "2026-05-03"),
                        period("2026-05-03", "2026-08-03"));
    }

    @Test
    void monthsAreCountedFromTheFirstDay() {
        assertThat(BillingMonths.cut(DatePeriod.ofMonths(LocalDate.parse("2024-01-31"), 4), 1))
                .containsExactly(
                        period("2024-01-31", "2024-02-29"),
                        period("2024-02-29", "2024-03-31"),
                        period("2024-03-31", "2024-04-30"),
                        period("2024-04-30", "2024-05-31"));
        assertThat(DatePeriod.ofMonths(LocalDate.parse("2024-02-29"), 12).until())
                .isEqualTo("2025-02-28");
    }

    /// Days are days of the site: the term has 90 of them although one lasts 23 hours.
    @Test
    void threeMonthsOverAClockChangeAreThreeMonths() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        DatePeriod term = DatePeriod.ofMonths(LocalDate.parse("2026-01-15"), 3);
        Duration elapsed =
                Duration.between(
                        term.from().atStartOfDay(berlin), term.until().atStartOfDay(berlin));
        assertThat(elapsed).isEqualTo(Duration.ofHours(90 * 24 - 1));
        assertThat(BillingMonths.price(Money.of("20", "EUR"), term, term))
                .isEqualTo(Money.of("60", "EUR"));
    }

    /// lago PR 6194: the days of a period add up to the period.
    @ParameterizedTest
    @CsvSource({"100.00, CNY", "0.07, CNY", "100, JPY", "1000, JPY", "100.001, KWD", "-59.99, CNY"})
    void ninetyOneDaysSumToThePriceExactly(String price, String currency) {
        DatePeriod quarter =
                new DatePeriod(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-04-01"));
        assertThat(quarter.days()).isEqualTo(91);
        Money whole = Money.of(price, currency);
        Money sum = Money.zero(whole.currency());
        for (LocalDate day = quarter.from(); day.isBefore(quarter.until()); day = day.plusDays(1)) {
            sum = sum.plus(Proration.share(whole, quarter, new DatePeriod(day, day.plusDays(1))));
        }
        assertThat(sum).isEqualTo(whole);
    }

    /// From 16 April on, in the middle of a month of 30 days: half of April at the old price and
    /// half at the new one.
    @ParameterizedTest
    @CsvSource({
        "30, CNY, 25, 85",
        "10, CNY, 15, 35",
        "31, JPY, 25, 87",
        "10.001, KWD, 15.000, 35.002"
    })
    void aPriceChangedInMidTermCountsFromItsDay(
            String price, String currency, String april, String untilJuly) {
        DatePeriod term =
                new DatePeriod(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-07-16"));
        Money perMonth = Money.of("20", currency);
        RevenueSchedule monthly = RevenueSchedule.empty(perMonth.currency());
        for (DatePeriod month : BillingMonths.cut(term, 1)) {
            Money amount = BillingMonths.price(perMonth, term, month);
            monthly = monthly.with(new Charge(month.from(), month, amount));
        }
        RevenueSchedule after =
                monthly.repriced(term, LocalDate.parse("2026-04-16"), Money.of(price, currency));
        assertThat(after.recognised(LocalDate.parse("2026-04-30")))
                .isEqualTo(Money.of(april, currency));
        assertThat(after.recognised(LocalDate.parse("2026-06-30")))
                .isEqualTo(Money.of(untilJuly, currency));
        assertThat(after.deferred(LocalDate.parse("2026-07-31")).isZero()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void deferredIsAlwaysBilledMinusRecognised(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            String currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
            LocalDate start = LocalDate.parse("2023-10-31").plusDays(random.nextInt(800));
            DatePeriod term = DatePeriod.ofMonths(start, 1 + random.nextInt(36));
            RevenueSchedule schedule = sold(random, term, currency);
            LocalDate at = start;
            for (int change = 0; change < random.nextInt(4); change++) {
                at = at.plusDays(random.nextInt(200));
                if (!term.contains(at)) {
                    break;
                }
                schedule = schedule.repriced(term, at, price(random, currency));
                assertBooksAgree(schedule, term);
            }
            if (random.nextBoolean() && term.contains(at.plusDays(1))) {
                LocalDate end = at.plusDays(1);
                RevenueSchedule ended = schedule.cancelledFrom(end);
                assertBooksAgree(ended, term);
                assertThat(ended.recognised(term.until()))
                        .as("nothing is earned after the end")
                        .isEqualTo(schedule.recognised(end.minusDays(1)));
            }
        }
    }

    private static void assertBooksAgree(RevenueSchedule schedule, DatePeriod term) {
        for (LocalDate day = term.from().minusDays(2);
                day.isBefore(term.until().plusDays(40));
                day = day.plusDays(11)) {
            assertThat(schedule.deferred(day))
                    .as("%s", day)
                    .isEqualTo(schedule.billed(day).minus(schedule.recognised(day)));
        }
        LocalDate settled = term.until().plusDays(40);
        assertThat(schedule.deferred(settled).isZero()).isTrue();
        assertThat(schedule.recognised(settled)).isEqualTo(schedule.billed(settled));
    }

    /// In advance or in arrears, every so many months.
    private static RevenueSchedule sold(Random random, DatePeriod term, String currency) {
        Money perMonth = price(random, currency);
        boolean arrears = random.nextBoolean();
        RevenueSchedule schedule = RevenueSchedule.empty(perMonth.currency());
        for (DatePeriod period :
                BillingMonths.cut(term, List.of(1, 3, 12).get(random.nextInt(3)))) {
            Money amount = BillingMonths.price(perMonth, term, period);
            LocalDate billed = arrears ? period.until() : period.from();
            schedule = schedule.with(new Charge(billed, period, amount));
        }
        return schedule;
    }

    private static Money price(Random random, String currency) {
        Money unit = Money.of("0", currency);
        return Money.rounded(
                BigDecimal.valueOf(
                        random.nextInt(1_000_000), unit.currency().getDefaultFractionDigits()),
                unit.currency());
    }

    private static DatePeriod period(String from, String until) {
        return new DatePeriod(LocalDate.parse(from), LocalDate.parse(until));
    }
}
