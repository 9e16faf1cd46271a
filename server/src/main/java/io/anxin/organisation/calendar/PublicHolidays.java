package io.anxin.organisation.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// The public holidays of a country and year. China's come with the make-up workdays that pay for
/// them; other countries' from Jollyday.
public final class PublicHolidays {

    /// A day off, or a day of the weekend that is worked instead.
    ///
    /// @param makeUp true for a make-up workday
    public record PublicDay(LocalDate date, String nameZh, String nameEn, boolean makeUp) {}

    /// @param announced false when the government has not said yet which days are moved, so that
    ///   only the days fixed by law are known
    public record HolidayYear(String country, int year, boolean announced, List<PublicDay> days) {}

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private PublicHolidays() {}

    /// The ISO 3166 codes of the countries that are known, sorted.
    public static List<String> countries() {
        TreeSet<String> codes = new TreeSet<>();
        HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> code.length() == 2)
                .forEach(codes::add);
        codes.add(ChineseHolidays.COUNTRY);
        return List.copyOf(codes);
    }

    /// @param country ISO 3166 code of two letters
    /// @return empty when the country or the year (2000 to 2099) is unknown
    public static Optional<HolidayYear> of(String country, int year) {
        String code = country.toUpperCase(Locale.ROOT);
        if (year < FIRST_YEAR || year > LAST_YEAR || !countries().contains(code)) {
            return Optional.empty();
        }
        return Optional.of(
                code.equals(ChineseHolidays.COUNTRY)
                        ? ChineseHolidays.of(year)
                        : elsewhere(code, year));
    }

    private static HolidayYear elsewhere(String country, int year) {
        HolidayManager manager =
                HolidayManager.getInstance(
                        ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        List<PublicDay> days =
                manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY).stream()
                        .map(
                                holiday ->
                                        new PublicDay(
                                                holiday.getDate(),
                                                holiday.getDescription(Locale.SIMPLIFIED_CHINESE),
                                                holiday.getDescription(Locale.ENGLISH),
                                                false))
                        .sorted(Comparator.comparing(PublicDay::date))
                        .toList();
        return new HolidayYear(country, year, true, days);
    }
}
