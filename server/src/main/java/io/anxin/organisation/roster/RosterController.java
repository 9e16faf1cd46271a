package io.anxin.organisation.roster;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.organisation.Availability;
import io.anxin.organisation.CalendarId;
import io.anxin.organisation.People;
import io.anxin.organisation.Teams;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/// How people work and when they are away.
@RestController
@RequestMapping("/api/v1")
class RosterController {

    /// @param calendar null for that of the team
    /// @param capacity tickets at once; null for what is usual in the team
    /// @param languages none for the language of the account
    record DescribeWork(
            @PositiveOrZero long version,
            @Nullable UUID calendar,
            @Nullable @Min(1) @Max(1_000) Integer capacity,
            @NotNull @Size(max = 10)
                    List<@NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?") String>
                            languages) {}

    /// @param until the first instant after it
    record EnterStretch(
            Stretch.@NotNull Kind kind,
            @NotNull Instant from,
            @NotNull Instant until,
            @Nullable @Size(max = 200) String reason) {}

    record StretchView(UUID id, Stretch.Kind kind, Instant from, Instant until, String reason) {}

    /// @param onDuty by the roster, whatever the person said
    /// @param stretches duties and absences that are not over
    record WorkView(
            UUID id,
            String name,
            long version,
            @Nullable UUID calendar,
            @Nullable Integer capacity,
            List<String> languages,
            boolean onDuty,
            Availability availability,
            List<StretchView> stretches) {}

    private final Rosters rosters;
    private final Accounts accounts;
    private final Teams teams;
    private final People people;
    private final java.time.Clock clock;

    RosterController(
            Rosters rosters, Accounts accounts, Teams teams, People people, java.time.Clock clock) {
        this.rosters = rosters;
        this.accounts = accounts;
        this.teams = teams;
        this.people = people;
        this.clock = clock;
    }

    /// The active people whose roster the reader keeps, by name.
    @GetMapping("/roster")
    Page<WorkView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(200) int size) {
        actor.require(Permission.READ_TICKETS);
        Stream<Account> found =
                accounts.list().stream()
                        .filter(Account::active)
                        .filter(account -> team == null || account.teams().containsKey(team))
                        .filter(account -> rosters.mayRoster(actor, account.id()));
        if (after != null) {
            UUID last = Cursor.decode(after, 1).uuid(0);
            found = found.dropWhile(account -> !account.id().value().equals(last)).skip(1);
        }
        List<WorkView> rows = found.limit(size + 1L).map(this::view).toList();
        return Page.of(rows, size, row -> Cursor.of(row.id()));
    }

    @GetMapping("/people/{id}/work")
    WorkView show(Actor actor, @PathVariable UUID id) {
        AccountId account = new AccountId(id);
        if (!actor.is(account) && !rosters.mayRoster(actor, account)) {
            throw new Forbidden(Permission.MANAGE_TEAMS.name());
        }
        return view(accounts.get(account));
    }

    @PutMapping("/people/{id}/work")
    WorkView describe(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DescribeWork request) {
        AccountId account = new AccountId(id);
        rosters.describe(
                actor,
                account,
                request.version(),
                request.calendar() == null ? null : new CalendarId(request.calendar()),
                request.capacity(),
                request.languages());
        return view(accounts.get(account));
    }

    @PostMapping("/people/{id}/roster")
    ResponseEntity<StretchView> enter(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody EnterStretch request) {
        Stretch entered =
                rosters.enter(
                        actor,
                        new AccountId(id),
                        request.kind(),
                        request.from(),
                        request.until(),
                        request.reason() == null ? "" : request.reason());
        return ResponseEntity.created(
                        URI.create("/api/v1/people/" + id + "/roster/" + entered.id()))
                .body(view(entered));
    }

    @DeleteMapping("/people/{id}/roster/{stretch}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID stretch) {
        rosters.withdraw(actor, new AccountId(id), stretch);
    }

    private WorkView view(Account account) {
        WorkProfile profile = rosters.profile(account.id());
        return new WorkView(
                account.id().value(),
                account.name(),
                profile.version(),
                profile.calendar() == null ? null : profile.calendar().value(),
                profile.capacity(),
                profile.languages(),
                usual(account)
                        .map(calendar -> rosters.of(account.id(), calendar))
                        .map(roster -> roster.isOnDuty(clock.instant()))
                        .orElse(!rosters.isAbsent(account.id(), clock.instant())),
                people.availability(account.id()),
                rosters.stretches(account.id()).stream().map(RosterController::view).toList());
    }

    /// Of the first team of the person.
    private Optional<CalendarId> usual(Account account) {
        return teams.list().stream()
                .filter(team -> account.teams().containsKey(team.id().value()))
                .map(team -> team.calendar())
                .findFirst();
    }

    private static StretchView view(Stretch stretch) {
        return new StretchView(
                stretch.id(), stretch.kind(), stretch.from(), stretch.until(), stretch.reason());
    }
}
