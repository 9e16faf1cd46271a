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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Puts the dashboard together from what was read for all who look, cut to the teams that each
/// reader may see.
@Service
class Dashboards {

    private static final List<String> PRIORITIES = List.of("P1", "P2", "P3", "P4");

    private final SharedFigures shared;
    private final OfficeZone zone;
    private final Teams teams;
    private final Accounts accounts;
    private final RestDays restDays;
    private final Clock clock;

    Dashboards(
            SharedFigures shared,
            OfficeZone zone,
            Teams teams,
            Accounts accounts,
            RestDays restDays,
            Clock clock) {
        this.shared = shared;
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
        Sight sight = new Sight(visible(actor, team));
        SharedFigures.Open all = shared.open();
        List<OpenRow> open = only(all.rows(), row -> sight.leads(row.team()));
        List<Tally> tallies =
                shared.tallies(first, today, place).stream()
                        .filter(tally -> sight.leads(tally.team()))
                        .toList();
        return new Dashboard(
                all.at(),
                place.getId(),
                days,
                backlog(open),
                sight.takingPartOnly(all.rows()),
                Tallies.figures(tallies.stream().filter(t -> t.day().equals(today)).toList()),
                restDays.at(now, team),
                Tallies.figures(tallies),
                Dashboard.Targets.DEFAULT,
                teams(tallies, open, sight.takingPart(all.rows())),
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

    private static @Nullable Set<UUID> visible(Actor actor, @Nullable UUID team) {
        if (team == null) {
            return actor.seesEverything() ? null : Set.copyOf(actor.teams());
        }
        if (!actor.seesEverything() && !actor.teams().contains(team)) {
            throw new NotFound("team", team);
        }
        return Set.of(team);
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

    private List<Dashboard.TeamFigures> teams(
            List<Tally> tallies, List<OpenRow> open, Map<UUID, Dashboard.TakesPart> parts) {
        Map<UUID, List<Tally>> happened = by(tallies, Tally::team);
        Map<UUID, List<OpenRow>> waiting = by(open, OpenRow::team);
        Set<UUID> named = new HashSet<>(happened.keySet());
        named.addAll(waiting.keySet());
        named.addAll(parts.keySet());
        List<Dashboard.TeamFigures> rows = new ArrayList<>();
        for (Team team : teams.everyTeam()) {
            UUID id = team.id().value();
            if (named.contains(id)) {
                rows.add(
                        new Dashboard.TeamFigures(
                                id,
                                team.name(),
                                backlog(waiting.getOrDefault(id, List.of())),
                                parts.getOrDefault(id, Dashboard.TakesPart.NONE),
                                Tallies.figures(happened.getOrDefault(id, List.of()))));
            }
        }
        return rows;
    }

    private List<Dashboard.AgentRow> agents(List<Tally> tallies, List<OpenRow> open) {
        Map<UUID, List<Tally>> happened = by(tallies, Tally::agent);
        Map<UUID, List<OpenRow>> waiting = by(open, OpenRow::assignee);
        Set<UUID> named = new HashSet<>(happened.keySet());
        named.addAll(waiting.keySet());
        List<Dashboard.AgentRow> rows = new ArrayList<>();
        for (UUID id : named) {
            Account account = accounts.find(new AccountId(id)).orElse(null);
            if (account != null) {
                rows.add(
                        new Dashboard.AgentRow(
                                id,
                                account.name(),
                                backlog(waiting.getOrDefault(id, List.of())),
                                Tallies.figures(happened.getOrDefault(id, List.of()))));
            }
        }
        rows.sort(
                Comparator.comparingLong((Dashboard.AgentRow row) -> row.period().resolved())
                        .reversed()
                        .thenComparing(Dashboard.AgentRow::name));
        return rows;
    }

    private static List<Dashboard.Day> series(List<Tally> tallies, LocalDate first, int days) {
        Map<LocalDate, List<Tally>> happened = by(tallies, Tally::day);
        List<Dashboard.Day> series = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            LocalDate date = first.plusDays(i);
            series.add(
                    new Dashboard.Day(
                            date, Tallies.figures(happened.getOrDefault(date, List.of()))));
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

    /// What has no such trait is left out.
    private static <T, K> Map<K, List<T>> by(List<T> rows, Function<T, @Nullable K> trait) {
        Map<K, List<T>> grouped = new HashMap<>();
        for (T row : rows) {
            K key = trait.apply(row);
            if (key != null) {
                grouped.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
            }
        }
        return grouped;
    }
}
