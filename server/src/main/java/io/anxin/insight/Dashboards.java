package io.anxin.insight;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.insight.FactQueries.OpenRow;
import io.anxin.organisation.Team;
import io.anxin.organisation.Teams;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Puts the dashboard together: the projection is read twice (what happened, what is open), all
/// views are added up from that.
@Service
class Dashboards {

    private static final List<String> PRIORITIES = List.of("P1", "P2", "P3", "P4");

    private final FactQueries queries;
    private final OfficeZone zone;
    private final Teams teams;
    private final Accounts accounts;
    private final RestDays restDays;
    private final Clock clock;

    Dashboards(
            FactQueries queries,
            OfficeZone zone,
            Teams teams,
            Accounts accounts,
            RestDays restDays,
            Clock clock) {
        this.queries = queries;
        this.zone = zone;
        this.teams = teams;
        this.accounts = accounts;
        this.restDays = restDays;
        this.clock = clock;
    }

    /// @param wantedZone IANA name of the reader's zone, null for that of the organisation
    Dashboard read(Actor actor, int days, @Nullable UUID team, @Nullable String wantedZone) {
        actor.require(Permission.SEE_REPORTS);
        ZoneId place = wantedZone == null ? zone.get() : zone(wantedZone);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, place);
        LocalDate first = today.minusDays(days - 1L);
        @Nullable List<UUID> visible = visible(actor, team);
        List<Tally> tallies =
                queries.tallies(first.atStartOfDay(place).toInstant(), place, visible);
        List<OpenRow> open = queries.open(now, visible);
        return new Dashboard(
                now,
                place.getId(),
                days,
                backlog(open),
                visible == null ? Dashboard.TakesPart.NONE : queries.takingPartOnly(visible),
                figures(tallies, tally -> tally.day().equals(today)),
                restDays.at(now, team),
                Tallies.figures(tallies),
                Dashboard.Targets.DEFAULT,
                teams(tallies, open, queries.takingPart(visible)),
                agents(tallies, open),
                series(tallies, first, days),
                ages(open),
                priorities(open));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            InvalidInput invalid = new InvalidInput("zone", "zone");
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static @Nullable List<UUID> visible(Actor actor, @Nullable UUID team) {
        if (team == null) {
            return actor.seesEverything() ? null : List.copyOf(actor.teams());
        }
        if (!actor.seesEverything() && !actor.teams().contains(team)) {
            throw new NotFound("team", team);
        }
        return List.of(team);
    }

    private static Dashboard.Backlog backlog(List<OpenRow> rows) {
        return new Dashboard.Backlog(
                rows.stream().mapToLong(OpenRow::tickets).sum(),
                rows.stream()
                        .filter(row -> row.assignee() == null)
                        .mapToLong(OpenRow::tickets)
                        .sum(),
                rows.stream().mapToLong(OpenRow::waiting).sum(),
                rows.stream().mapToLong(OpenRow::overdue).sum(),
                rows.stream().mapToLong(OpenRow::reopened).sum());
    }

    private static Dashboard.Figures figures(List<Tally> tallies, Predicate<Tally> which) {
        return Tallies.figures(tallies.stream().filter(which).toList());
    }

    private List<Dashboard.TeamFigures> teams(
            List<Tally> tallies, List<OpenRow> open, Map<UUID, Dashboard.TakesPart> parts) {
        Set<UUID> named = new LinkedHashSet<>();
        tallies.forEach(tally -> add(named, tally.team()));
        open.forEach(row -> add(named, row.team()));
        named.addAll(parts.keySet());
        List<Dashboard.TeamFigures> rows = new ArrayList<>();
        for (Team team : teams.everyTeam()) {
            UUID id = team.id().value();
            if (named.contains(id)) {
                rows.add(
                        new Dashboard.TeamFigures(
                                id,
                                team.name(),
                                backlog(only(open, row -> id.equals(row.team()))),
                                parts.getOrDefault(id, Dashboard.TakesPart.NONE),
                                figures(tallies, tally -> id.equals(tally.team()))));
            }
        }
        return rows;
    }

    private List<Dashboard.AgentRow> agents(List<Tally> tallies, List<OpenRow> open) {
        Set<UUID> named = new LinkedHashSet<>();
        tallies.forEach(tally -> add(named, tally.agent()));
        open.forEach(row -> add(named, row.assignee()));
        List<Dashboard.AgentRow> rows = new ArrayList<>();
        for (UUID id : named) {
            Account account = accounts.find(new AccountId(id)).orElse(null);
            if (account != null) {
                rows.add(
                        new Dashboard.AgentRow(
                                id,
                                account.name(),
                                backlog(only(open, row -> id.equals(row.assignee()))),
                                figures(tallies, tally -> id.equals(tally.agent()))));
            }
        }
        rows.sort(
                Comparator.comparingLong((Dashboard.AgentRow row) -> row.period().resolved())
                        .reversed()
                        .thenComparing(Dashboard.AgentRow::name));
        return rows;
    }

    private static List<Dashboard.Day> series(List<Tally> tallies, LocalDate first, int days) {
        List<Dashboard.Day> series = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            LocalDate date = first.plusDays(i);
            series.add(
                    new Dashboard.Day(date, figures(tallies, tally -> tally.day().equals(date))));
        }
        return series;
    }

    private static List<Dashboard.AgeRow> ages(List<OpenRow> open) {
        return Arrays.stream(Dashboard.Age.values())
                .map(
                        age ->
                                new Dashboard.AgeRow(
                                        age, backlog(only(open, row -> row.age() == age)).open()))
                .toList();
    }

    private static List<Dashboard.PriorityRow> priorities(List<OpenRow> open) {
        return PRIORITIES.stream()
                .map(
                        priority -> {
                            Dashboard.Backlog backlog =
                                    backlog(only(open, row -> row.priority().equals(priority)));
                            return new Dashboard.PriorityRow(
                                    priority, backlog.open(), backlog.overdue());
                        })
                .toList();
    }

    private static List<OpenRow> only(List<OpenRow> rows, Predicate<OpenRow> which) {
        return rows.stream().filter(which).toList();
    }

    private static void add(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
