package io.anxin.organisation;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.organisation.Teams.TeamDescription;
import io.anxin.shared.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
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
@RequestMapping("/api/v1/teams")
class TeamController {

    /// @param leads the accounts that lead the team
    /// @param members how many active members it has
    /// @param available how many of them are accepting work
    record TeamRow(
            UUID id,
            long version,
            Bilingual name,
            TeamKind kind,
            UUID calendar,
            Assignment assignment,
            @Nullable String replyAddress,
            boolean retired,
            List<UUID> leads,
            int members,
            int available) {}

    record ChangeTeam(
            long version,
            @Valid @NotNull Bilingual name,
            @NotNull TeamKind kind,
            @NotNull UUID calendar,
            @NotNull Assignment assignment,
            @Nullable @Email String replyAddress) {

        TeamDescription description() {
            return new TeamDescription(
                    name, kind, new CalendarId(calendar), assignment, replyAddress);
        }
    }

    record CreateTeam(
            @Valid @NotNull Bilingual name,
            @NotNull TeamKind kind,
            @NotNull UUID calendar,
            @NotNull Assignment assignment,
            @Nullable @Email String replyAddress) {

        TeamDescription description() {
            return new TeamDescription(
                    name, kind, new CalendarId(calendar), assignment, replyAddress);
        }
    }

    /// @param accepting whether the person takes new work now
    record TeamMember(UUID account, String name, boolean lead, boolean active, boolean accepting) {}

    record AdmitMember(boolean lead) {}

    private final Teams teams;
    private final Accounts accounts;
    private final People people;

    TeamController(Teams teams, Accounts accounts, People people) {
        this.teams = teams;
        this.accounts = accounts;
        this.people = people;
    }

    @GetMapping
    List<TeamRow> list(Actor actor, @RequestParam(defaultValue = "false") boolean retired) {
        actor.require(Permission.READ_TICKETS);
        List<Team> found = retired ? teams.everyTeam() : teams.list();
        return found.stream().map(this::row).toList();
    }

    @GetMapping("/{id}")
    TeamRow team(Actor actor, @PathVariable UUID id) {
        actor.require(Permission.READ_TICKETS);
        return row(teams.get(new TeamId(id)));
    }

    @PostMapping
    ResponseEntity<TeamRow> create(Actor actor, @Valid @RequestBody CreateTeam request) {
        Team team = teams.create(actor, request.description());
        return ResponseEntity.created(URI.create("/api/v1/teams/" + team.id())).body(row(team));
    }

    @PutMapping("/{id}")
    TeamRow change(Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangeTeam request) {
        return row(teams.change(actor, new TeamId(id), request.version(), request.description()));
    }

    /// Retires the team; old tickets still name it.
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(Actor actor, @PathVariable UUID id) {
        teams.retire(actor, new TeamId(id));
    }

    @DeleteMapping("/{id}/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(Actor actor, @PathVariable UUID id) {
        teams.reinstate(actor, new TeamId(id));
    }

    @GetMapping("/{id}/members")
    List<TeamMember> members(Actor actor, @PathVariable UUID id) {
        actor.require(Permission.READ_TICKETS);
        teams.get(new TeamId(id));
        return accounts.membersOf(id).stream().map(account -> member(account, id)).toList();
    }

    @PutMapping("/{id}/members/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void admit(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestBody AdmitMember request) {
        teams.admit(actor, new TeamId(id), new AccountId(account), request.lead());
    }

    @DeleteMapping("/{id}/members/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(Actor actor, @PathVariable UUID id, @PathVariable UUID account) {
        teams.dismiss(actor, new TeamId(id), new AccountId(account));
    }

    private TeamMember member(Account account, UUID team) {
        return new TeamMember(
                account.id().value(),
                account.name(),
                account.leads(team),
                account.active(),
                people.availability(account.id()).accepting());
    }

    private TeamRow row(Team team) {
        long members =
                accounts.membersOf(team.id().value()).stream().filter(Account::active).count();
        return new TeamRow(
                team.id().value(),
                team.version(),
                team.name(),
                team.kind(),
                team.calendar().value(),
                team.assignment(),
                team.replyAddress(),
                team.retired(),
                teams.leads(team.id()).stream().map(AccountId::value).toList(),
                (int) members,
                teams.membersAvailable(team.id()).size());
    }
}
