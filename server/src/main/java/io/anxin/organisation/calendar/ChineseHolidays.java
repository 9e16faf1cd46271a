package io.anxin.organisation.calendar;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import com.nlf.calendar.util.HolidayUtil;
import io.anxin.organisation.calendar.PublicHolidays.HolidayYear;
import io.anxin.organisation.calendar.PublicHolidays.PublicDay;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The holidays of mainland China. What the State Council has announced comes from the calendar
/// library and, for newer years, from `holidays/CN.txt`; a year that is not announced yet has the
/// days that the holiday regulation fixes (revision in force since 2025), by the lunar calendar.
final class ChineseHolidays {

    static final String COUNTRY = "CN";

    private static final Map<String, String> ENGLISH =
            Map.ofEntries(
                    Map.entry("元旦", "New Year's Day"),
                    Map.entry("元旦节", "New Year's Day"),
                    Map.entry("春节", "Spring Festival"),
                    Map.entry("清明", "Tomb-Sweeping Day"),
                    Map.entry("清明节", "Tomb-Sweeping Day"),
                    Map.entry("劳动节", "Labour Day"),
                    Map.entry("端午节", "Dragon Boat Festival"),
                    Map.entry("中秋节", "Mid-Autumn Festival"),
                    Map.entry("国庆节", "National Day"),
                    Map.entry("国庆中秋", "National Day and Mid-Autumn Festival"),
                    Map.entry("抗战胜利日", "Victory Day"));

    private ChineseHolidays() {}

    static HolidayYear of(int year) {
        List<PublicDay> announced = sorted(Stream.concat(known(year), newer(year)));
        return announced.isEmpty()
                ? new HolidayYear(COUNTRY, year, false, sorted(byLaw(year)))
                : new HolidayYear(COUNTRY, year, true, announced);
    }

    private static Stream<PublicDay> known(int year) {
        return HolidayUtil.getHolidays(year).stream()
                .map(day -> day(LocalDate.parse(day.getDay()), day.getName(), day.isWork()))
                .filter(day -> day.date().getYear() == year);
    }

    private static Stream<PublicDay> newer(int year) {
        List<PublicDay> days = new ArrayList<>();
        try (InputStream in =
                        Objects.requireNonNull(
                                ChineseHolidays.class.getResourceAsStream("/holidays/CN.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.startsWith(String.valueOf(year)))
                    .forEach(line -> read(line, days));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return days.stream();
    }

    private static void read(String line, List<PublicDay> days) {
        int space = line.indexOf(' ');
        String dates = line.substring(0, space);
        String name = line.substring(space + 1);
        int dots = dates.indexOf("..");
        LocalDate first = LocalDate.parse(dots < 0 ? dates : dates.substring(0, dots));
        LocalDate last = dots < 0 ? first : LocalDate.parse(dates.substring(dots + 2));
        boolean makeUp = name.startsWith("+");
        first.datesUntil(last.plusDays(1))
                .forEach(date -> days.add(day(date, makeUp ? name.substring(1) : name, makeUp)));
    }

    /// New year 1 day, Spring Festival 4 (from the eve), Tomb-Sweeping 1, Labour Day 2, Dragon Boat
    /// 1, Mid-Autumn 1, National Day 3.
    private static Stream<PublicDay> byLaw(int year) {
        LocalDate spring = lunar(year, 1, 1);
        return Stream.of(
                        Stream.of(day(LocalDate.of(year, 1, 1), "元旦", false)),
                        IntStream.range(-1, 3).mapToObj(n -> day(spring.plusDays(n), "春节", false)),
                        Stream.of(day(tombSweeping(year), "清明节", false)),
                        IntStream.of(1, 2)
                                .mapToObj(n -> day(LocalDate.of(year, 5, n), "劳动节", false)),
                        Stream.of(day(lunar(year, 5, 5), "端午节", false)),
                        Stream.of(day(lunar(year, 8, 15), "中秋节", false)),
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(n -> day(LocalDate.of(year, 10, n), "国庆节", false)))
                .flatMap(days -> days);
    }

    private static LocalDate lunar(int year, int month, int day) {
        return date(Lunar.fromYmd(year, month, day).getSolar());
    }

    private static LocalDate tombSweeping(int year) {
        Map<String, Solar> terms = Solar.fromYmd(year, 4, 10).getLunar().getJieQiTable();
        return date(Objects.requireNonNull(terms.get("清明")));
    }

    private static LocalDate date(Solar solar) {
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }

    private static PublicDay day(LocalDate date, String name, boolean makeUp) {
        return new PublicDay(date, name, ENGLISH.getOrDefault(name, name), makeUp);
    }

    /// One day may carry two festivals; it is listed once.
    private static List<PublicDay> sorted(Stream<PublicDay> days) {
        List<PublicDay> sorted = new ArrayList<>();
        days.sorted(Comparator.comparing(PublicDay::date))
                .forEach(
                        day -> {
                            if (sorted.isEmpty() || !sorted.getLast().date().equals(day.date())) {
                                sorted.add(day);
                            }
                        });
        return sorted;
    }
}
