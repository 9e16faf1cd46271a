package io.anxin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anxin.AnxinTest;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Forbidden;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.organisation.BusinessCalendar.Hours;
import io.anxin.organisation.BusinessCalendar.SpecialDay;
import io.anxin.organisation.Teams.TeamDescription;
import io.anxin.organisation.calendar.CalendarInUse;
import io.anxin.organisation.calendar.Shift;
import io.anxin.shared.Bilingual;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.Stale;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AnxinTest
class OrganisationTest {

    private static final Actor SYSTEM = Actor.system("test");

    @Autowired private Teams teams;
    @Autowired private Calendars calendars;
    @Autowired private People people;
    @Autowired private Accounts accounts;
    @Autowired private JdbcClient sql;

    @Test
    void aNewInstallationHasTheFiveTeamsAndChineseHolidays() {
        assertThat(teams.list())
                .extracting(Team::kind)
                .contains(
                        TeamKind.PRE_SALES,
                        TeamKind.AFTER_SALES,
                        TeamKind.COMPLAINTS,
                        TeamKind.CONSULTATION,
                        TeamKind.ORDERS);
        BusinessCalendar calendar = calendars.get(teams.list().getFirst().calendar());
        int year = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).getYear();
        assertThat(calendar.hours().days())
                .extracting(SpecialDay::date)
                .contains(LocalDate.of(year, 10, 1), LocalDate.of(year + 1, 10, 1));
    }

    @Test
    void aCalendarIsCountedOnAndAnEditIsSeenAtOnce() {
        BusinessCalendar calendar = calendar("09:00-17:00");
        Instant monday = Instant.parse("2026-06-01T08:00:00Z");
        assertThat(calendars.of(calendar.id()).add(monday, Duration.ofHours(1)))
                .isEqualTo(Instant.parse("2026-06-01T10:00:00Z"));
        calendars.change(
                SYSTEM,
                calendar.id(),
                calendar.version(),
                calendar.name(),
                "Asia/Shanghai",
                calendar.hours());
        assertThat(calendars.of(calendar.id()).add(monday, Duration.ofHours(1)))
                .isEqualTo(Instant.parse("2026-06-01T09:00:00Z"));
        assertThatThrownBy(
                        () ->
                                calendars.change(
                                        SYSTEM,
                                        calendar.id(),
                                        calendar.version(),
                                        calendar.name(),
                                        "UTC",
                                        calendar.hours()))
                .isInstanceOf(Stale.class);
    }

    @Test
    void loadingAYearAgainKeepsWhatWasWrittenByHand() {
        BusinessCalendar calendar = calendar("09:00-12:00", "13:00-18:00");
        SpecialDay party =
                new SpecialDay(
                        LocalDate.of(2026, 10, 1),
                        new Bilingual("值班", "On duty"),
                        List.of(Shift.parse("10:00-11:00")),
                        null);
        Hours withParty = new Hours(calendar.hours().weekly(), List.of(party), List.of());
        calendar =
                calendars.change(
                        SYSTEM, calendar.id(), 1, calendar.name(), "Asia/Shanghai", withParty);
        calendar = calendars.loadHolidays(SYSTEM, calendar.id(), 2, "CN", 2026);
        int days = calendar.hours().days().size();
        calendar = calendars.loadHolidays(SYSTEM, calendar.id(), 3, "CN", 2026);
        assertThat(calendar.hours().days()).hasSize(days).contains(party);
        assertThat(
                        calendars
                                .of(calendar.id())
                                .between(
                                        Instant.parse("2026-09-30T16:00:00Z"),
                                        Instant.parse("2026-10-10T16:00:00Z")))
                .as("one hour on duty, two weekdays, one make-up Saturday")
                .isEqualTo(Duration.ofHours(1 + 2 * 8 + 8));
        BusinessCalendar loaded = calendar;
        assertThatThrownBy(
                        () ->
                                calendars.loadHolidays(
                                        SYSTEM, loaded.id(), loaded.version(), "XX", 2026))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCalendarInUseIsNotRetired() {
        BusinessCalendar calendar = calendar("09:00-17:00");
        Team team = team(calendar.id());
        assertThatThrownBy(() -> calendars.retire(SYSTEM, calendar.id()))
                .isInstanceOf(CalendarInUse.class);
        teams.retire(SYSTEM, team.id());
        assertThat(teams.get(team.id()).retired()).isTrue();
        assertThat(teams.list()).doesNotContain(team);
        calendars.retire(SYSTEM, calendar.id());
        assertThatThrownBy(() -> team(calendar.id())).hasMessageContaining("404");
    }

    @Test
    void onlyMembersWhoAcceptWorkAreAvailable() {
        Team team = team(calendar("09:00-17:00").id());
        Account li = account("li");
        Account wang = account("wang");
        accounts.create(
                SYSTEM,
                new NewAccount(
                        "admin", "admin@anxin.example", Set.of(Role.ADMINISTRATOR), "en", null));
        teams.admit(SYSTEM, team.id(), li.id(), true);
        teams.admit(SYSTEM, team.id(), wang.id(), false);
        assertThat(teams.leads(team.id())).containsExactly(li.id());
        assertThat(teams.membersAvailable(team.id())).containsExactlyInAnyOrder(li.id(), wang.id());

        people.say(
                Actor.person(accounts.get(li.id()), "127.0.0.1"),
                new People.SayAvailability(false, null, "lunch", null));
        assertThat(people.availability(li.id()).reason()).isEqualTo("lunch");
        accounts.suspend(SYSTEM, wang.id());
        assertThat(teams.membersAvailable(team.id())).isEmpty();
    }

    @Test
    void skillsHaveLevels() {
        Account zhao = account("zhao");
        Skill skill = people.createSkill(SYSTEM, new Bilingual("空压机", "Compressors"));
        people.assess(SYSTEM, zhao.id(), Map.of(skill.id(), 4));
        assertThat(people.skillsOf(zhao.id())).containsEntry(skill.id(), 4);
        assertThatThrownBy(() -> people.assess(SYSTEM, zhao.id(), Map.of(skill.id(), 6)))
                .isInstanceOf(InvalidInput.class);
        Actor agent = Actor.person(zhao, "127.0.0.1");
        assertThatThrownBy(() -> people.assess(agent, zhao.id(), Map.of()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aChangeByAnotherNodeIsSeenWithinASecondOrTwo() {
        Team team = team(calendar("09:00-17:00").id());
        assertThat(teams.get(team.id()).name().en()).isEqualTo("Team");
        sql.sql("update organisation.team set name_en = 'Renamed' where id = ?")
                .param(team.id().value())
                .update();
        sql.sql("update organisation.revision set value = value + 1 where part = 'team'").update();
        await().atMost(Duration.ofSeconds(2))
                .until(() -> teams.get(team.id()).name().en().equals("Renamed"));
    }

    private BusinessCalendar calendar(String... shifts) {
        List<Shift> day = java.util.Arrays.stream(shifts).map(Shift::parse).toList();
        Map<DayOfWeek, List<Shift>> week =
                Map.of(
                        DayOfWeek.MONDAY, day,
                        DayOfWeek.TUESDAY, day,
                        DayOfWeek.WEDNESDAY, day,
                        DayOfWeek.THURSDAY, day,
                        DayOfWeek.FRIDAY, day);
        return calendars.create(
                SYSTEM,
                new Bilingual("日历", "Calendar"),
                "UTC",
                new Hours(week, List.of(), List.of()));
    }

    private Team team(CalendarId calendar) {
        return teams.create(
                SYSTEM,
                new TeamDescription(
                        new Bilingual("团队", "Team"),
                        TeamKind.OTHER,
                        calendar,
                        Assignment.QUEUE,
                        null));
    }

    private Account account(String name) {
        return accounts.create(
                SYSTEM,
                new NewAccount(name, name + "@anxin.example", Set.of(Role.AGENT), "zh-CN", null));
    }
}
