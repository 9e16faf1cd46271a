package io.anxin.ticket.condition;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Tier;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.file.Activity;
import io.anxin.ticket.file.Concern;
import io.anxin.ticket.file.Sorting;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.WorkingTeams;
import io.anxin.ticket.life.Assignment;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.life.Emergency;
import io.anxin.ticket.life.FirstReply;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.life.Resolution;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.priority.Circumstances;
import io.anxin.ticket.priority.Rank;
import io.anxin.ticket.sla.ClockReading;
import io.anxin.ticket.sla.Clocks;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tickets of every sort, the same for the same seed.
final class RandomTickets {

    static final List<String> WORDS =
            List.of("退货", "Leak", "ＬＥＡＫ", "发票", "line down", "轴承", "50%_off", "Straße");

    private final Random random;
    private final Instant now;
    private final List<UUID> teams;
    private final List<UUID> people;
    private final List<UUID> categories;
    private final List<UUID> customers;

    RandomTickets(
            Random random,
            Instant now,
            List<UUID> teams,
            List<UUID> people,
            List<UUID> categories,
            List<UUID> customers) {
        this.random = random;
        this.now = now;
        this.teams = teams;
        this.people = people;
        this.categories = categories;
        this.customers = customers;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> @Nullable T perhaps(List<T> of) {
        return random.nextInt(3) == 0 ? null : one(of);
    }

    <T> List<T> some(List<T> of) {
        List<T> chosen = new ArrayList<>();
        of.forEach(
                each -> {
                    if (random.nextInt(3) == 0) {
                        chosen.add(each);
                    }
                });
        return chosen;
    }

    /// Within the last thirty days, often on a whole hour, so that edges are met.
    Instant past() {
        Duration back = Duration.ofMinutes(30L * random.nextInt(48 * 30));
        return now.minus(back).minusMillis(random.nextBoolean() ? 0 : random.nextInt(1000));
    }

    @Nullable Instant perhapsSoon() {
        return random.nextInt(3) == 0
                ? null
                : now.plus(Duration.ofMinutes(30L * (random.nextInt(200) - 100)));
    }

    Ticket next() {
        Sorting sorting =
                new Sorting(
                        one(List.of(Kind.values())),
                        perhaps(categories),
                        one(List.of(Severity.values())),
                        one(List.of(Impact.values())));
        Tier tier = one(List.of(Tier.values()));
        Priority priority = one(List.of(Priority.values()));
        Instant opened = past();
        UUID assignee = perhaps(people);
        UUID team = perhaps(teams);
        return new Ticket(
                1,
                0,
                new Concern(
                        one(List.of(Channel.values())),
                        one(WORDS) + " " + one(WORDS),
                        new CustomerId(one(customers)),
                        tier,
                        one(List.of("zh-CN", "en")),
                        opened,
                        account(perhaps(people))),
                sorting,
                new Rank(priority, priority, priority, List.of(), 0, null),
                Circumstances.NONE,
                WorkingTeams.of(team == null ? null : new TeamId(team)),
                assignee == null
                        ? null
                        : new Assignment(new AccountId(assignee), null, past(), List.of()),
                List.of(),
                some(List.of("vip", "重要", "a\"b", "x,y", "b\\c")),
                some(people).stream().map(AccountId::new).toList(),
                fields(),
                new Activity(now, "", random.nextInt(6), random.nextBoolean() ? past() : null),
                life(),
                random.nextInt(4) == 0 ? new Emergency(opened, null, null) : null,
                new Clocks(clock(), clock(), clock(), clock()),
                null);
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        if (random.nextBoolean()) {
            fields.put("x_note", one(WORDS));
        }
        if (random.nextBoolean()) {
            fields.put("x_pressure", new BigDecimal(one(List.of("3", "7.5", "-1", "12.0"))));
        }
        if (random.nextBoolean()) {
            fields.put("x_installed", one(List.of("2026-01-31", "2025-12-01", "2026-03-01")));
        }
        if (random.nextBoolean()) {
            fields.put("x_colour", one(List.of("red", "blue")));
        }
        if (random.nextBoolean()) {
            fields.put("x_parts", one(List.of(List.of("pump"), List.of("pump", "seal"))));
        }
        if (random.nextBoolean()) {
            fields.put("x_urgent", random.nextBoolean());
        }
        return fields;
    }

    private Life life() {
        Life life = Life.NEW;
        if (random.nextBoolean()) {
            life = life.replied(new FirstReply(null, past()));
        }
        int end = random.nextInt(5);
        if (end == 0) {
            life =
                    life.awaiting(
                            new Waiting(
                                    past(), null, one(List.of(Waiting.For.values())), null, null));
        }
        if (end == 1 || end == 2) {
            life = life.resolved(new Resolution("SOLVED", null, null, past()));
        }
        if (end == 2) {
            life = life.closed(new Closure(Closure.Reason.CONFIRMED, null, past()));
        }
        return end == 3 ? new Life(life.firstReply(), null, null, null, null, 2) : life;
    }

    /// Paused clocks have no due time, stopped ones may.
    private ClockReading clock() {
        Instant due = perhapsSoon();
        Instant stopped = due != null && random.nextInt(3) == 0 ? past() : null;
        Instant breached = random.nextInt(3) == 0 ? past() : null;
        return new ClockReading(due, null, stopped, breached, null);
    }
}
