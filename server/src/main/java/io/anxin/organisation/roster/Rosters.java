package io.anxin.organisation.roster;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.organisation.CalendarId;
import io.anxin.organisation.Calendars;
import io.anxin.organisation.memory.RememberedPart;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How the people of the staff work and when they are on duty. Reads are answered from memory.
@Service
public class Rosters {

    private record Known(
            Map<AccountId, WorkProfile> profiles, Map<AccountId, List<Stretch>> stretches) {}

    private final RosterTable table;
    private final Accounts accounts;
    private final Calendars calendars;
    private final Audit audit;
    private final Clock clock;
    private final RememberedPart<Known> remembered;

    Rosters(JdbcClient sql, Accounts accounts, Calendars calendars, Audit audit, Clock clock) {
        this.table = new RosterTable(sql);
        this.accounts = accounts;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
        this.remembered = new RememberedPart<>(sql, "roster", this::load);
    }

    /// Who never said anything works by the calendar of the team and in the language of the
    /// account.
    public WorkProfile profile(AccountId account) {
        WorkProfile said = remembered.get().profiles().get(account);
        return said != null
                ? said
                : new WorkProfile(
                        0,
                        null,
                        null,
                        List.of(accounts.find(account).map(Account::locale).orElse("zh-CN")));
    }

    /// @param usual the calendar of the team, for who has no own one
    public Roster of(AccountId account, CalendarId usual) {
        CalendarId own = profile(account).calendar();
        return new Roster(stretches(account), calendars.of(own == null ? usual : own));
    }

    /// Duties and absences that are not over, the earliest first.
    public List<Stretch> stretches(AccountId account) {
        Instant now = clock.instant();
        return remembered.get().stretches().getOrDefault(account, List.of()).stream()
                .filter(stretch -> stretch.until().isAfter(now))
                .toList();
    }

    /// Whether the person is away by the roster at that time.
    public boolean isAbsent(AccountId account, Instant time) {
        return stretches(account).stream()
                .anyMatch(s -> s.kind() == Stretch.Kind.ABSENCE && s.covers(time));
    }

    /// @param version the version the change was made on, 0 when nothing was said yet
    /// @param languages none for the language of the account
    @Transactional
    public WorkProfile describe(
            Actor actor,
            AccountId account,
            long version,
            @Nullable CalendarId calendar,
            @Nullable Integer capacity,
            List<String> languages) {
        requireMayRoster(actor, account);
        remembered.changing();
        WorkProfile before = profile(account);
        if (before.version() != version) {
            throw new Stale("work-profile", account, before.version());
        }
        if (calendar != null && !calendar.equals(before.calendar())) {
            calendars.requireInUse(calendar);
        }
        List<String> spoken = List.copyOf(new LinkedHashSet<>(languages));
        WorkProfile after =
                new WorkProfile(
                        version + 1,
                        calendar,
                        capacity,
                        spoken.isEmpty() ? List.of(accounts.get(account).locale()) : spoken);
        table.write(account, after);
        audit.record(actor, "work-described", "account", account.toString(), before, after);
        return after;
    }

    /// Enters a duty or an absence.
    @Transactional
    public Stretch enter(
            Actor actor,
            AccountId account,
            Stretch.Kind kind,
            Instant from,
            Instant until,
            String reason) {
        requireMayRoster(actor, account);
        if (!until.isAfter(from)) {
            throw new InvalidInput("until", "closure");
        }
        if (!until.isAfter(clock.instant())) {
            throw new InvalidInput("until", "future");
        }
        remembered.changing();
        Stretch stretch = new Stretch(Ids.next(), account, kind, from, until, reason.strip());
        table.insert(stretch);
        audit.record(actor, action(kind), "account", account.toString(), null, stretch);
        return stretch;
    }

    @Transactional
    public void withdraw(Actor actor, AccountId account, UUID id) {
        requireMayRoster(actor, account);
        remembered.changing();
        Stretch stretch =
                table.find(id)
                        .filter(found -> found.account().equals(account))
                        .orElseThrow(() -> new NotFound("stretch", id));
        table.delete(id);
        audit.record(actor, "roster-withdrawn", "account", account.toString(), stretch, null);
    }

    /// Whoever keeps the teams may, and whoever leads a team of the person.
    public boolean mayRoster(Actor actor, AccountId account) {
        if (actor.may(Permission.MANAGE_TEAMS)) {
            return true;
        }
        Account self = actor.id() == null ? null : accounts.find(actor.id()).orElse(null);
        return self != null && accounts.teamsOf(account).stream().anyMatch(self::leads);
    }

    private void requireMayRoster(Actor actor, AccountId account) {
        accounts.get(account);
        if (!mayRoster(actor, account)) {
            throw new Forbidden(Permission.MANAGE_TEAMS.name());
        }
    }

    private static String action(Stretch.Kind kind) {
        return kind == Stretch.Kind.DUTY ? "duty-entered" : "absence-entered";
    }

    private Known load() {
        return new Known(
                table.profiles(),
                table.stretches(clock.instant()).stream()
                        .collect(Collectors.groupingBy(Stretch::account)));
    }
}
