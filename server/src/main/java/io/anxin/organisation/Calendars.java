package io.anxin.organisation;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.organisation.BusinessCalendar.Hours;
import io.anxin.organisation.calendar.CalendarInUse;
import io.anxin.organisation.calendar.PublicHolidays;
import io.anxin.organisation.calendar.PublicHolidays.HolidayYear;
import io.anxin.organisation.calendar.WorkingTime;
import io.anxin.organisation.memory.RememberedPart;
import io.anxin.shared.Bilingual;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The business calendars. Reads are answered from memory; the laid-out years of a calendar stay as
/// long as the calendar is unchanged.
@Service
public class Calendars {

    private record LaidOut(BusinessCalendar source, WorkingCalendar calendar) {}

    private final CalendarTable table;
    private final Audit audit;
    private final Clock clock;
    private final RememberedPart<Map<CalendarId, BusinessCalendar>> remembered;
    private final Map<CalendarId, LaidOut> laidOut = new ConcurrentHashMap<>();

    Calendars(JdbcClient sql, Audit audit, Clock clock) {
        this.table = new CalendarTable(sql);
        this.audit = audit;
        this.clock = clock;
        this.remembered = new RememberedPart<>(sql, "calendar", this::load);
    }

    /// What to count on, retired or not.
    ///
    /// @throws NotFound when there is no such calendar
    public WorkingCalendar of(CalendarId id) {
        BusinessCalendar calendar = get(id);
        LaidOut known = laidOut.get(id);
        if (known == null || !known.source().equals(calendar)) {
            known = new LaidOut(calendar, counting(calendar));
            laidOut.put(id, known);
        }
        return known.calendar();
    }

    /// @throws NotFound when there is no such calendar
    public BusinessCalendar get(CalendarId id) {
        BusinessCalendar calendar = remembered.get().get(id);
        if (calendar == null) {
            throw new NotFound("calendar", id);
        }
        return calendar;
    }

    /// The calendars in use, in the order they were made.
    public List<BusinessCalendar> list() {
        return remembered.get().values().stream().filter(c -> !c.retired()).toList();
    }

    @Transactional
    public BusinessCalendar create(Actor actor, Bilingual name, String zone, Hours hours) {
        actor.require(Permission.MANAGE_TEAMS);
        remembered.changing();
        BusinessCalendar calendar =
                new BusinessCalendar(CalendarId.next(), 1, name, zone, hours, false);
        check(calendar);
        table.insert(calendar);
        audit.record(
                actor, "calendar-created", "calendar", calendar.id().toString(), null, calendar);
        return calendar;
    }

    /// @param version the version the change was made on
    @Transactional
    public BusinessCalendar change(
            Actor actor, CalendarId id, long version, Bilingual name, String zone, Hours hours) {
        BusinessCalendar before = begin(actor, id, version);
        return save(actor, "calendar-changed", before, before.changed(name, zone, hours));
    }

    /// Loads the public holidays and make-up workdays of a year into the calendar.
    ///
    /// @param country ISO 3166 code of two letters
    @Transactional
    public BusinessCalendar loadHolidays(
            Actor actor, CalendarId id, long version, String country, int year) {
        BusinessCalendar before = begin(actor, id, version);
        HolidayYear known =
                PublicHolidays.of(country, year)
                        .orElseThrow(() -> new InvalidInput("country", "holidays", country, year));
        return save(actor, "holidays-loaded", before, before.with(known));
    }

    /// @throws CalendarInUse when a team or a person counts on it
    @Transactional
    public void retire(Actor actor, CalendarId id) {
        actor.require(Permission.MANAGE_TEAMS);
        remembered.changing();
        BusinessCalendar before = get(id);
        if (table.isUsed(id)) {
            throw new CalendarInUse(id);
        }
        save(actor, "calendar-retired", before, before.retired(true));
    }

    /// Called by who is about to count on the calendar: it exists, is not retired, and stays so
    /// until the transaction ends.
    public void requireInUse(CalendarId id) {
        remembered.changing();
        if (get(id).retired()) {
            throw new NotFound("calendar", id);
        }
    }

    private BusinessCalendar begin(Actor actor, CalendarId id, long version) {
        actor.require(Permission.MANAGE_TEAMS);
        remembered.changing();
        BusinessCalendar before = get(id);
        if (before.version() != version) {
            throw new Stale("calendar", id, before.version());
        }
        return before;
    }

    private BusinessCalendar save(
            Actor actor, String action, BusinessCalendar before, BusinessCalendar after) {
        check(after);
        table.update(after, clock.instant());
        audit.record(actor, action, "calendar", after.id().toString(), before, after);
        return after;
    }

    private static void check(BusinessCalendar calendar) {
        try {
            ZoneId.of(calendar.zone());
        } catch (DateTimeException e) {
            throw invalid("zone", "zone", e);
        }
        try {
            counting(calendar);
        } catch (DateTimeException e) {
            throw invalid("hours.closures", "closure", e);
        }
        long dates = calendar.hours().days().stream().map(day -> day.date()).distinct().count();
        if (dates < calendar.hours().days().size()) {
            throw new InvalidInput("hours.days", "twice");
        }
    }

    private static InvalidInput invalid(String field, String code, DateTimeException cause) {
        InvalidInput problem = new InvalidInput(field, code);
        problem.initCause(cause);
        return problem;
    }

    private static WorkingCalendar counting(BusinessCalendar calendar) {
        return new WorkingCalendar(new WorkingTime(calendar.workingHours()));
    }

    private Map<CalendarId, BusinessCalendar> load() {
        Map<CalendarId, BusinessCalendar> calendars = new LinkedHashMap<>();
        table.all().forEach(calendar -> calendars.put(calendar.id(), calendar));
        return calendars;
    }
}
