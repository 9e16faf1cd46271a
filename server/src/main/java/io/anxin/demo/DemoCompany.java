package io.anxin.demo;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.CustomerId;
import io.anxin.organisation.Assignment;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.organisation.Teams.TeamDescription;
import io.anxin.shared.Bilingual;
import io.anxin.ticket.starting.StartingAids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hires the staff of the demo company and puts them into the teams that every new installation
/// has.
@Component
class DemoCompany {

    private static final Actor FOUNDER = Actor.system("demo");

    /// Whose members take their work from the queue themselves.
    private static final Set<TeamKind> QUEUES = Set.of(TeamKind.PRE_SALES, TeamKind.CONSULTATION);

    /// Where not everybody can do everything.
    private static final Set<TeamKind> SKILLED =
            Set.of(TeamKind.AFTER_SALES, TeamKind.EXPERTS, TeamKind.COMPLAINTS);

    private final Accounts accounts;
    private final Teams teams;
    private final DemoRoster roster;
    private final StartingAids aids;

    DemoCompany(Accounts accounts, Teams teams, DemoRoster roster, StartingAids aids) {
        this.accounts = accounts;
        this.teams = teams;
        this.roster = roster;
        this.aids = aids;
    }

    /// @param password of those who sign in; the others have none and cannot
    Staff hire(DemoTexts texts, String password) {
        Map<TeamKind, Team> byKind = teamsInTurn();
        Map<TeamId, List<Actor>> agents = new HashMap<>();
        List<Actor> leaders = new ArrayList<>();
        for (Map<String, Object> person : texts.entries("signIns")) {
            Account account = hireSignIn(person, password);
            Role role = Role.valueOf(String.valueOf(person.get("role")));
            for (Object kind : (List<?>) person.getOrDefault("teams", List.of())) {
                Team team = team(byKind, TeamKind.valueOf(String.valueOf(kind)));
                join(account, team, person.containsKey("lead"), agents);
            }
            if (role == Role.AFTER_SALES_SUPERVISOR) {
                leaders.add(Staff.actor(accounts.get(account.id())));
            }
        }
        texts.section("agents").forEach((kind, _) -> hireAgents(texts, kind, byKind, agents));
        hireEngineers(texts, byKind);
        agents.replaceAll((_, members) -> members.stream().map(this::current).toList());
        return new Staff(agents, leaders.getFirst());
    }

    /// An actor carries the teams it had when it was made; by now it has all of them.
    private Actor current(Actor actor) {
        return Staff.actor(accounts.get(actor.account()));
    }

    /// Those who sign in see their name in their own language.
    private Account hireSignIn(Map<String, Object> person, String password) {
        String locale = String.valueOf(person.get("locale"));
        String name = String.valueOf(person.get(locale.equals("en") ? "en" : "zh"));
        String mail = person.get("login") + "@" + DemoTexts.DOMAIN;
        Role role = Role.valueOf(String.valueOf(person.get("role")));
        return accounts.create(FOUNDER, new NewAccount(name, mail, Set.of(role), locale, password));
    }

    private void hireAgents(
            DemoTexts texts,
            String kind,
            Map<TeamKind, Team> byKind,
            Map<TeamId, List<Actor>> agents) {
        int number = 0;
        for (String name : texts.words("agents", kind)) {
            Account account =
                    hire(
                            name,
                            kind.toLowerCase(java.util.Locale.ROOT) + ++number,
                            Role.AGENT,
                            null);
            join(account, team(byKind, TeamKind.valueOf(kind)), false, agents);
            if (TeamKind.valueOf(kind) == TeamKind.AFTER_SALES) {
                join(account, team(byKind, TeamKind.EXPERTS), false, agents);
            }
        }
    }

    private void hireEngineers(DemoTexts texts, Map<TeamKind, Team> byKind) {
        int number = 0;
        for (String name : texts.words("engineers")) {
            Account account = hire(name, "engineer" + ++number, Role.ENGINEER, null);
            teams.admit(FOUNDER, team(byKind, TeamKind.AFTER_SALES).id(), account.id(), false);
            teams.admit(FOUNDER, team(byKind, TeamKind.EXPERTS).id(), account.id(), false);
        }
    }

    private Account hire(String name, String login, Role role, @Nullable String password) {
        String locale = name.codePoints().anyMatch(Character::isIdeographic) ? "zh-CN" : "en";
        String mail = login + "@" + DemoTexts.DOMAIN;
        return accounts.create(FOUNDER, new NewAccount(name, mail, Set.of(role), locale, password));
    }

    private void join(Account account, Team team, boolean lead, Map<TeamId, List<Actor>> agents) {
        teams.admit(FOUNDER, team.id(), account.id(), lead);
        if (account.roles().contains(Role.AGENT)) {
            agents.computeIfAbsent(team.id(), _ -> new ArrayList<>()).add(Staff.actor(account));
        }
    }

    /// The usual teams; the two that work on what has just come in give it to whoever has least to
    /// do. While the history is written work goes round in turn: loads depend on what is done side
    /// by side, and the same history is to come out each time.
    private Map<TeamKind, Team> teamsInTurn() {
        Map<TeamKind, Team> byKind = new EnumMap<>(TeamKind.class);
        for (Team team : teams.list()) {
            byKind.putIfAbsent(team.kind(), QUEUES.contains(team.kind()) ? team : inTurn(team));
        }
        department(byKind, TeamKind.SALES, new Bilingual("销售部", "Sales"));
        department(byKind, TeamKind.PRODUCTION, new Bilingual("生产部", "Production"));
        return byKind;
    }

    /// A department that has no tickets, only tasks.
    private void department(Map<TeamKind, Team> byKind, TeamKind kind, Bilingual name) {
        byKind.computeIfAbsent(
                kind,
                _ ->
                        teams.create(
                                FOUNDER,
                                new TeamDescription(
                                        name,
                                        kind,
                                        team(byKind, TeamKind.AFTER_SALES).calendar(),
                                        Assignment.QUEUE,
                                        null)));
    }

    private Team inTurn(Team team) {
        return assigning(team, Assignment.ROUND_ROBIN);
    }

    /// From now on new tickets go to whoever fits best by skill, language, shift and load; orders,
    /// which everybody there can do, to whoever has the fewest; and rules, macros and checklists
    /// are used.
    void beginToday(DemoTexts texts, CustomerId visited, LocalDate today) {
        roster.write(texts);
        for (Team team : teams.list()) {
            if (team.assignment() == Assignment.ROUND_ROBIN) {
                assigning(
                        team,
                        SKILLED.contains(team.kind())
                                ? Assignment.BEST_MATCH
                                : Assignment.LEAST_LOADED);
            }
        }
        aids.use(FOUNDER, visited.value(), today);
    }

    private Team assigning(Team team, Assignment assignment) {
        TeamDescription wanted =
                new TeamDescription(
                        team.name(), team.kind(), team.calendar(), assignment, team.replyAddress());
        return teams.change(FOUNDER, team.id(), team.version(), wanted);
    }

    private static Team team(Map<TeamKind, Team> byKind, TeamKind kind) {
        Team team = byKind.get(kind);
        if (team == null) {
            throw new IllegalStateException("no team " + kind);
        }
        return team;
    }
}
