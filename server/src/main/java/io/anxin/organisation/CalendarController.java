package io.anxin.organisation;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.organisation.BusinessCalendar.ClosedStretch;
import io.anxin.organisation.BusinessCalendar.Hours;
import io.anxin.organisation.BusinessCalendar.SpecialDay;
import io.anxin.organisation.calendar.PublicHolidays;
import io.anxin.organisation.calendar.PublicHolidays.HolidayYear;
import io.anxin.organisation.calendar.Shift;
import io.anxin.shared.Bilingual;
import io.anxin.shared.InvalidInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/calendars")
class CalendarController {

    private static final int MOST_DAYS = 400;

    record CreateCalendar(
            @Valid @NotNull Bilingual name, @NotBlank String zone, @Valid @NotNull Hours hours) {}

    record ChangeCalendar(
            long version,
            @Valid @NotNull Bilingual name,
            @NotBlank String zone,
            @Valid @NotNull Hours hours) {}

    record LoadHolidays(long version, @NotBlank String country, int year) {}

    /// One day as it is worked.
    ///
    /// @param special what makes the day differ from the week, null for an ordinary day
    /// @param closures closures that touch the day
    record CalendarDay(
            LocalDate date,
            List<Shift> shifts,
            @Nullable SpecialDay special,
            List<ClosedStretch> closures,
            long workingMinutes) {}

    /// @param amountMinutes working minutes from start to end
    record WorkingTimeAnswer(Instant start, Instant end, long amountMinutes) {}

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    List<BusinessCalendar> list(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        return calendars.list();
    }

    /// The countries whose public holidays can be loaded.
    @GetMapping("/countries")
    List<String> countries(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        return PublicHolidays.countries();
    }

    /// What would be loaded, without loading it.
    @GetMapping("/holidays")
    HolidayYear holidays(Actor actor, @RequestParam String country, @RequestParam int year) {
        actor.require(Permission.READ_TICKETS);
        return PublicHolidays.of(country, year)
                .orElseThrow(() -> new InvalidInput("country", "holidays", country, year));
    }

    @GetMapping("/{id}")
    BusinessCalendar calendar(Actor actor, @PathVariable UUID id) {
        actor.require(Permission.READ_TICKETS);
        return calendars.get(new CalendarId(id));
    }

    @PostMapping
    ResponseEntity<BusinessCalendar> create(
            Actor actor, @Valid @RequestBody CreateCalendar request) {
        BusinessCalendar calendar =
                calendars.create(actor, request.name(), request.zone(), request.hours());
        return ResponseEntity.created(URI.create("/api/v1/calendars/" + calendar.id()))
                .body(calendar);
    }

    @PutMapping("/{id}")
    BusinessCalendar change(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangeCalendar request) {
        return calendars.change(
                actor,
                new CalendarId(id),
                request.version(),
                request.name(),
                request.zone(),
                request.hours());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(Actor actor, @PathVariable UUID id) {
        calendars.retire(actor, new CalendarId(id));
    }

    @PostMapping("/{id}/holidays")
    BusinessCalendar loadHolidays(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody LoadHolidays request) {
        return calendars.loadHolidays(
                actor, new CalendarId(id), request.version(), request.country(), request.year());
    }

    /// The days from `from` to `to`, both included, at most 400.
    @GetMapping("/{id}/days")
    List<CalendarDay> days(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to) {
        actor.require(Permission.READ_TICKETS);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new InvalidInput("to", "range", from, from.plusDays(MOST_DAYS - 1));
        }
        CalendarId calendar = new CalendarId(id);
        CalendarDays days = new CalendarDays(calendars.get(calendar), calendars.of(calendar));
        return from.datesUntil(to.plusDays(1)).map(days::day).toList();
    }

    /// When an amount of working time is used up, or how much lies before `end`.
    @GetMapping("/{id}/working-time")
    WorkingTimeAnswer workingTime(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Instant start,
            @RequestParam @Nullable Long amountMinutes,
            @RequestParam @Nullable Instant end) {
        actor.require(Permission.READ_TICKETS);
        WorkingCalendar calendar = calendars.of(new CalendarId(id));
        try {
            if (amountMinutes != null) {
                Instant due = calendar.add(start, Duration.ofMinutes(amountMinutes));
                return new WorkingTimeAnswer(start, due, amountMinutes);
            }
            Instant until = end == null ? start : end;
            return new WorkingTimeAnswer(start, until, calendar.between(start, until).toMinutes());
        } catch (DateTimeException | ArithmeticException e) {
            InvalidInput problem = new InvalidInput("start", "working-time");
            problem.initCause(e);
            throw problem;
        }
    }
}
