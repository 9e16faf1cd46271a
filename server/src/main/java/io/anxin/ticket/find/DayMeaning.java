package io.anxin.ticket.find;

import io.anxin.database.Row;
import io.anxin.organisation.BusinessCalendar;
import io.anxin.organisation.Calendars;
import io.anxin.shared.Filter;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.query.SearchNames;
import io.anxin.ticket.search.PlaceTerms;
import io.anxin.ticket.search.TermQuery;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Days of a search, in the zone the organisation lives by. `before` a day is up to its beginning,
/// `after` a day from its beginning on.
@Component
class DayMeaning {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2}))?)?[年月日]?");
    private static final Pattern AGO = Pattern.compile("(\\d{1,4})([dwmy])");

    private final SearchNames names;
    private final Calendars calendars;
    private final Clock clock;

    DayMeaning(SearchNames names, Calendars calendars, Clock clock) {
        this.names = names;
        this.calendars = calendars;
        this.clock = clock;
    }

    Meaning before(String value) {
        LocalDate day = day(value);
        Instant start = start(day);
        return opened(
                Filter.where("t.opened_at < ?", Row.time(start)),
                new Span(null, start),
                PlaceTerms.opened(null, day, today()));
    }

    Meaning after(String value) {
        LocalDate day = day(value);
        Instant start = start(day);
        return opened(
                Filter.where("t.opened_at >= ?", Row.time(start)),
                new Span(start, null),
                PlaceTerms.opened(day, null, today()));
    }

    private static Meaning opened(Filter exact, Span span, List<String> places) {
        return Meaning.ofTicket(exact)
                .opened(span, places.isEmpty() ? null : TermQuery.any(places));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private LocalDate day(String value) {
        LocalDate day = named(value);
        if (day == null) {
            throw new InvalidInput("q", "search.day", value);
        }
        return day;
    }

    private @Nullable LocalDate named(String value) {
        if (names.is("TODAY", value)) {
            return today();
        }
        if (names.is("YESTERDAY", value)) {
            return today().minusDays(1);
        }
        Matcher ago = AGO.matcher(value);
        if (ago.matches()) {
            return today().minus(period(Integer.parseInt(ago.group(1)), ago.group(2)));
        }
        Matcher day = DAY.matcher(value);
        return day.matches() ? date(day) : null;
    }

    private static Period period(int number, String unit) {
        return switch (unit) {
            case "d" -> Period.ofDays(number);
            case "w" -> Period.ofWeeks(number);
            case "m" -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        };
    }

    private static @Nullable LocalDate date(Matcher day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)),
                    day.group(2) == null ? 1 : Integer.parseInt(day.group(2)),
                    day.group(3) == null ? 1 : Integer.parseInt(day.group(3)));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return calendars.list().stream()
                .findFirst()
                .map(BusinessCalendar::zone)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
