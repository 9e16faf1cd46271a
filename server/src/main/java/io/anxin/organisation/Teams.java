package io.anxin.organisation;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.organisation.memory.RememberedPart;
import io.anxin.shared.Bilingual;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The teams and who can take work in them. Reads are answered from memory.
@Service
public class Teams {

    /// What a team is to be.
    public record TeamDescription(
            @Valid @NotNull Bilingual name,
            @NotNull TeamKind kind,
            @NotNull CalendarId calendar,
            @NotNull Assignment assignment,
            @Nullable @Email String replyAddress) {}

    private final TeamTable table;
    private final Accounts accounts;
    private final Calendars calendars;
    private final People people;
    private final Audit audit;
    private final Clock clock;
    private final RememberedPart<Map<TeamId, Team>> remembered;

    Teams(
            JdbcClient sql,
            Accounts accounts,
            Calendars calendars,
            People people,
            Audit audit,
            Clock clock) {
        this.table = new TeamTable(sql);
        this.accounts = accounts;
        this.calendars = calendars;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.remembered = new RememberedPart<>(sql, "team", this::load);
    }

    /// Retired teams are found too.
    public Optional<Team> find(TeamId id) {
        return Optional.ofNullable(remembered.get().get(id));
    }

    /// @throws NotFound when there is no such team
    public Team get(TeamId id) {
        return find(id).orElseThrow(() -> new NotFound("team", id));
    }

    /// The teams that take work, in the order they were made.
    public List<Team> list() {
        return everyTeam().stream().filter(team -> !team.retired()).toList();
    }

    /// Retired ones too.
    public List<Team> everyTeam() {
        return List.copyOf(remembered.get().values());
    }

    /// The teams of a kind that take work.
    public List<Team> byKind(TeamKind kind) {
        return list().stream().filter(team -> team.kind() == kind).toList();
    }

    /// The members who are active and accepting work, by name.
    public List<AccountId> membersAvailable(TeamId team) {
        return accounts.membersOf(team.value()).stream()
                .filter(Account::active)
                .map(Account::id)
                .filter(account -> people.availability(account).accepting())
                .toList();
    }

    /// The active members who lead the team, by name.
    public List<AccountId> leads(TeamId team) {
        return accounts.membersOf(team.value()).stream()
                .filter(account -> account.active() && account.leads(team.value()))
                .map(Account::id)
                .toList();
    }

    @Transactional
    public Team create(Actor actor, TeamDescription wanted) {
        actor.require(Permission.MANAGE_TEAMS);
        remembered.changing();
        calendars.requireInUse(wanted.calendar());
        Team team =
                new Team(
                        TeamId.next(),
                        1,
                        wanted.name(),
                        wanted.kind(),
                        wanted.calendar(),
                        wanted.assignment(),
                        wanted.replyAddress(),
                        false);
        table.insert(team);
        audit.record(actor, "team-created", "team", team.id().toString(), null, team);
        return team;
    }

    /// @param version the version the change was made on
    @Transactional
    public Team change(Actor actor, TeamId id, long version, TeamDescription wanted) {
        actor.require(Permission.MANAGE_TEAMS);
        remembered.changing();
        Team before = get(id);
        requireVersion(before, version);
        if (!before.calendar().equals(wanted.calendar())) {
            calendars.requireInUse(wanted.calendar());
        }
        Team after =
                before.changed(
                        wanted.name(),
                        wanted.kind(),
                        wanted.calendar(),
                        wanted.assignment(),
                        wanted.replyAddress());
        table.update(after, clock.instant());
        audit.record(actor, "team-changed", "team", id.toString(), before, after);
        return after;
    }

    /// From now on the team takes no new work; what it has, it finishes.
    @Transactional
    public void retire(Actor actor, TeamId id) {
        switchRetired(actor, id, true);
    }

    @Transactional
    public void reinstate(Actor actor, TeamId id) {
        switchRetired(actor, id, false);
    }

    /// Makes the account a member of the team, or changes whether it leads it.
    @Transactional
    public void admit(Actor actor, TeamId id, AccountId account, boolean lead) {
        get(id);
        accounts.assignTeam(actor, account, id.value(), lead);
    }

    @Transactional
    public void dismiss(Actor actor, TeamId id, AccountId account) {
        get(id);
        accounts.removeFromTeam(actor, account, id.value());
    }

    private void switchRetired(Actor actor, TeamId id, boolean retired) {
        actor.require(Permission.MANAGE_TEAMS);
        remembered.changing();
        Team before = get(id);
        if (before.retired() == retired) {
            return;
        }
        Team after = before.retired(retired);
        table.update(after, clock.instant());
        audit.record(
                actor,
                retired ? "team-retired" : "team-reinstated",
                "team",
                id.toString(),
                before,
                after);
    }

    private static void requireVersion(Team team, long version) {
        if (team.version() != version) {
            throw new Stale("team", team.id(), team.version());
        }
    }

    private Map<TeamId, Team> load() {
        Map<TeamId, Team> teams = new LinkedHashMap<>();
        table.all().forEach(team -> teams.put(team.id(), team));
        return teams;
    }
}
