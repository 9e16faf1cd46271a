package io.anxin.ticket.recurring;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Customers;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.automation.RuleRights;
import io.anxin.ticket.template.ContentCheck;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The recurring tickets as supervisors keep them.
@Service
public class Recurrences {

    static final int PREVIEWED = 12;

    private static final String KIND = "recurrence";

    /// What a recurrence is checked against.
    @Component
    record Checks(Customers customers, ContentCheck content, Workdays workdays) {}

    private final RecurrenceRepository repository;
    private final RecurrenceRunTable runs;
    private final Checks checks;
    private final Audit audit;
    private final Clock clock;

    Recurrences(
            RecurrenceRepository repository,
            RecurrenceRunTable runs,
            Checks checks,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.runs = runs;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Recurrence> list(Actor actor) {
        actor.require(Permission.MANAGE_DESK);
        return repository.findAll().stream()
                .filter(one -> RuleRights.mayRead(actor, one.team()))
                .sorted(java.util.Comparator.comparing(one -> one.name().in(actor.locale())))
                .toList();
    }

    @Transactional
    public Recurrence write(Actor actor, WriteRecurrence wanted) {
        check(actor, wanted);
        Recurrence saved =
                repository.save(ahead(build(Ids.next(), 0, null, wanted), clock.instant()));
        audit.record(actor, "recurrence-written", KIND, saved.id().toString(), null, saved);
        return saved;
    }

    /// Changes it from now on: what is past is not made up for.
    @Transactional
    Recurrence revise(Actor actor, UUID id, WriteRecurrence wanted) {
        Recurrence before = writable(actor, id, wanted.version());
        check(actor, wanted);
        Recurrence saved =
                repository.save(
                        ahead(
                                build(id, before.version(), before.watermark(), wanted),
                                clock.instant()));
        audit.record(actor, "recurrence-revised", KIND, id.toString(), before, saved);
        return saved;
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        Recurrence before = writable(actor, id, version);
        repository.delete(before);
        audit.record(actor, "recurrence-removed", KIND, id.toString(), before, null);
    }

    List<RecurrenceRunTable.Run> runs(Actor actor, UUID id) {
        return runs.of(get(actor, id).id(), 50);
    }

    /// The next times of a schedule that is not kept yet.
    List<Due> preview(Actor actor, Schedule schedule, String zone, @Nullable UUID team) {
        actor.require(Permission.MANAGE_DESK);
        check(schedule, zone);
        Instant now = clock.instant();
        return new Days(schedule, ZoneId.of(zone), checks.workdays().of(team))
                .from(LocalDate.ofInstant(now, ZoneId.of(zone)).minusDays(1))
                .filter(due -> due.at().isAfter(now))
                .limit(PREVIEWED)
                .toList();
    }

    /// The recurrence with its next time after that; days before are passed over.
    Recurrence ahead(Recurrence recurrence, Instant after) {
        if (!recurrence.active()) {
            return recurrence.workedOff(recurrence.watermark(), null);
        }
        Due next = days(recurrence).filter(due -> due.at().isAfter(after)).findFirst().orElse(null);
        return next == null
                ? recurrence.workedOff(recurrence.watermark(), null)
                : recurrence.workedOff(before(recurrence, next), next.at());
    }

    private static @Nullable LocalDate before(Recurrence recurrence, Due next) {
        LocalDate day = next.day().minusDays(1);
        return day.isBefore(recurrence.open()) ? recurrence.watermark() : day;
    }

    java.util.stream.Stream<Due> days(Recurrence recurrence) {
        return new Days(
                        recurrence.schedule(),
                        ZoneId.of(recurrence.zone()),
                        checks.workdays().of(recurrence.team()))
                .from(recurrence.open());
    }

    private Recurrence get(Actor actor, UUID id) {
        return list(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    private Recurrence writable(Actor actor, UUID id, long version) {
        Recurrence recurrence = get(actor, id);
        requireMayWrite(actor, recurrence.team());
        if (recurrence.version() != version) {
            throw new Stale(KIND, id, recurrence.version());
        }
        return recurrence;
    }

    private void check(Actor actor, WriteRecurrence wanted) {
        requireMayWrite(actor, wanted.team());
        if (checks.customers().find(new CustomerId(wanted.customer())).isEmpty()) {
            throw new InvalidInput("customer", "customer");
        }
        checks.content().check(wanted.content());
        check(wanted.schedule(), wanted.zone());
    }

    private static void check(Schedule schedule, String zone) {
        String fault = schedule.fault();
        if (fault != null) {
            throw new InvalidInput("schedule." + fault, "schedule." + fault);
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            InvalidInput problem = new InvalidInput("zone", "zone");
            problem.initCause(e);
            throw problem;
        }
    }

    private static void requireMayWrite(Actor actor, @Nullable UUID team) {
        if (!RuleRights.mayWrite(actor, team)) {
            throw new Forbidden(Permission.MANAGE_DESK.name());
        }
    }

    private static Recurrence build(
            UUID id, long version, @Nullable LocalDate watermark, WriteRecurrence wanted) {
        return new Recurrence(
                id,
                version,
                wanted.name(),
                wanted.team(),
                wanted.customer(),
                wanted.content(),
                wanted.schedule(),
                wanted.zone(),
                wanted.active(),
                watermark,
                null);
    }
}
