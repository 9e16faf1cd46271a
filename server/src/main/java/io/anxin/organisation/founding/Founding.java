package io.anxin.organisation.founding;

import io.anxin.access.Actor;
import io.anxin.organisation.Assignment;
import io.anxin.organisation.BusinessCalendar;
import io.anxin.organisation.BusinessCalendar.Hours;
import io.anxin.organisation.CalendarId;
import io.anxin.organisation.Calendars;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.organisation.Teams.TeamDescription;
import io.anxin.organisation.calendar.Shift;
import io.anxin.shared.Bilingual;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives an empty installation its calendars, the five usual teams and the expert desk, so that the
/// first ticket has a place and a deadline. All of it can be edited or retired afterwards. Comes
/// before everything that builds on the teams, such as the demo company.
@Order(0)
@Component
class Founding implements ApplicationRunner {

    private static final String ZONE = "Asia/Shanghai";

    private final Calendars calendars;
    private final Teams teams;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Founding(
            Calendars calendars,
            Teams teams,
            JdbcClient sql,
            TransactionTemplate transaction,
            Clock clock) {
        this.calendars = calendars;
        this.teams = teams;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(_ -> found(Actor.system("founding")));
    }

    /// Two nodes that start on the same empty database found it once: the second waits for the row.
    private void found(Actor actor) {
        sql.sql("select value from organisation.revision where part = 'team' for update")
                .query(Long.class)
                .single();
        if (!teams.everyTeam().isEmpty()) {
            return;
        }
        CalendarId calendar = createCalendar(actor);
        create(actor, "售前", "Pre-sales", TeamKind.PRE_SALES, calendar);
        create(actor, "售后", "After-sales", TeamKind.AFTER_SALES, calendar);
        create(actor, "投诉", "Complaints", TeamKind.COMPLAINTS, calendar);
        create(actor, "咨询", "Consultation", TeamKind.CONSULTATION, calendar);
        create(actor, "订单", "Orders", TeamKind.ORDERS, calendar);
        create(actor, "专家值守", "Expert desk", TeamKind.EXPERTS, createRoundTheClock(actor));
    }

    private CalendarId createCalendar(Actor actor) {
        BusinessCalendar calendar =
                calendars.create(
                        actor,
                        new Bilingual("标准工作时间", "Standard working hours"),
                        ZONE,
                        new Hours(week(), List.of(), List.of()));
        int year = LocalDate.now(clock.withZone(ZoneId.of(ZONE))).getYear();
        for (int each : new int[] {year, year + 1}) {
            calendar = calendars.loadHolidays(actor, calendar.id(), calendar.version(), "CN", each);
        }
        return calendar.id();
    }

    /// Holidays are worked too: who stands by does so on every day.
    private CalendarId createRoundTheClock(Actor actor) {
        Map<DayOfWeek, List<Shift>> always = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            always.put(day, List.of(Shift.parse("00:00-24:00")));
        }
        return calendars
                .create(
                        actor,
                        new Bilingual("全天候值守", "Day and night"),
                        ZONE,
                        new Hours(always, List.of(), List.of()))
                .id();
    }

    private static Map<DayOfWeek, List<Shift>> week() {
        Map<DayOfWeek, List<Shift>> week = new TreeMap<>();
        for (int day = DayOfWeek.MONDAY.getValue(); day <= DayOfWeek.FRIDAY.getValue(); day++) {
            week.put(
                    DayOfWeek.of(day),
                    List.of(Shift.parse("09:00-12:00"), Shift.parse("13:00-18:00")));
        }
        return week;
    }

    private void create(Actor actor, String zh, String en, TeamKind kind, CalendarId calendar) {
        teams.create(
                actor,
                new TeamDescription(new Bilingual(zh, en), kind, calendar, Assignment.QUEUE, null));
    }
}
