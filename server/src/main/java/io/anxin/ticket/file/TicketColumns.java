package io.anxin.ticket.file;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Tier;
import io.anxin.database.Jsonb;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.life.Assignment;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.life.Confirmation;
import io.anxin.ticket.life.FirstReply;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.life.Resolution;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.priority.ManualPriority;
import io.anxin.ticket.priority.Rank;
import io.anxin.ticket.priority.ReasonPart;
import io.anxin.ticket.row.TicketRow;
import io.anxin.ticket.sla.ClockReading;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// How the facts of a ticket stand in the columns of `ticket.ticket`. Written by hand, not mapped:
/// a ticket is opened in one statement together with its clocks and its search document, and a
/// change writes only the columns that changed.
final class TicketColumns {

    /// A column and what stands in it, ready for JDBC.
    record Column(String name, String placeholder, @Nullable Object value) {
        boolean differs(Column other) {
            return !Objects.equals(value, other.value);
        }
    }

    private final Map<String, Column> columns = new LinkedHashMap<>(80);

    private TicketColumns() {}

    static Map<String, Column> of(Ticket ticket) {
        TicketColumns columns = new TicketColumns();
        columns.concern(ticket.concern());
        columns.sorting(ticket.sorting());
        columns.rank(ticket.rank());
        columns.collaboration(ticket);
        columns.life(ticket.life());
        columns.clock("first_response", ticket.firstResponse());
        columns.clock("resolution", ticket.resolutionClock());
        return columns.columns;
    }

    static Ticket read(TicketRow row) {
        return new Ticket(
                row.number("id"),
                row.number("version"),
                concern(row),
                new Sorting(
                        Kind.valueOf(row.text("kind")),
                        row.uuid("category"),
                        Severity.valueOf(row.text("severity")),
                        Impact.valueOf(row.text("impact"))),
                rank(row),
                row.id("team", TeamId::new),
                assignment(row),
                row.texts("tags"),
                row.ids("watchers", AccountId::new),
                row.json("fields", new TypeReference<Map<String, Object>>() {}),
                new Activity(
                        row.instant("last_activity_at"),
                        row.text("preview"),
                        (int) row.number("messages")),
                life(row),
                clock(row, "first_response"),
                clock(row, "resolution"));
    }

    private void concern(Concern concern) {
        put("channel", concern.channel().name());
        put("subject", concern.subject());
        put("customer", concern.customer().value());
        put("tier", concern.tier().name());
        put("locale", concern.locale());
        put("opened_at", TicketRow.timestamp(concern.openedAt()));
        put("opened_by", account(concern.openedBy()));
    }

    private static Concern concern(TicketRow row) {
        return new Concern(
                Channel.valueOf(row.text("channel")),
                row.text("subject"),
                new CustomerId(Objects.requireNonNull(row.uuid("customer"))),
                Tier.valueOf(row.text("tier")),
                row.text("locale"),
                row.instant("opened_at"),
                row.id("opened_by", AccountId::new));
    }

    private void sorting(Sorting sorting) {
        put("kind", sorting.kind().name());
        put("category", sorting.category());
        put("severity", sorting.severity().name());
        put("impact", sorting.impact().name());
    }

    private void rank(Rank rank) {
        put("priority", rank.priority().name());
        put("computed_priority", rank.computed().name());
        put("priority_reason", "?::jsonb", Jsonb.of(rank.reason()).getValue());
        ManualPriority override = rank.override();
        put("override_priority", override == null ? null : override.priority().name());
        put("override_reason", override == null ? null : override.reason());
        put("override_by", override == null ? null : account(override.by()));
        put("override_at", override == null ? null : TicketRow.timestamp(override.at()));
        put("override_until", override == null ? null : TicketRow.timestamp(override.until()));
    }

    private static Rank rank(TicketRow row) {
        String overridden = row.textOrNull("override_priority");
        return new Rank(
                Priority.valueOf(row.text("priority")),
                Priority.valueOf(row.text("computed_priority")),
                row.json("priority_reason", new TypeReference<List<ReasonPart>>() {}),
                overridden == null
                        ? null
                        : new ManualPriority(
                                Priority.valueOf(overridden),
                                row.text("override_reason"),
                                row.id("override_by", AccountId::new),
                                row.instant("override_at"),
                                row.instantOrNull("override_until")));
    }

    private void collaboration(Ticket ticket) {
        Assignment assignment = ticket.assignment();
        put("team", ticket.team() == null ? null : ticket.team().value());
        put("assigned_to", assignment == null ? null : account(assignment.to()));
        put("assigned_by", assignment == null ? null : account(assignment.by()));
        put("assigned_at", assignment == null ? null : TicketRow.timestamp(assignment.at()));
        put("tags", "?::text[]", TicketRow.array(ticket.tags()));
        put("watchers", "?::uuid[]", TicketRow.array(ticket.watchers()));
        put("fields", "?::jsonb", Jsonb.of(ticket.fields()).getValue());
        put("last_activity_at", TicketRow.timestamp(ticket.activity().lastAt()));
        put("preview", ticket.activity().preview());
        put("messages", ticket.activity().messages());
    }

    private static @Nullable Assignment assignment(TicketRow row) {
        AccountId to = row.id("assigned_to", AccountId::new);
        return to == null
                ? null
                : new Assignment(
                        to, row.id("assigned_by", AccountId::new), row.instant("assigned_at"));
    }

    private void life(Life life) {
        FirstReply reply = life.firstReply();
        put("replied_at", reply == null ? null : TicketRow.timestamp(reply.at()));
        put("replied_by", reply == null ? null : account(reply.by()));
        Waiting waiting = life.waiting();
        put("waiting_since", waiting == null ? null : TicketRow.timestamp(waiting.since()));
        put("waiting_by", waiting == null ? null : account(waiting.by()));
        put("waiting_reason", waiting == null ? null : waiting.reason());
        put("waiting_until", waiting == null ? null : TicketRow.timestamp(waiting.until()));
        ending(life);
        put("reopen_count", life.reopenCount());
    }

    private void ending(Life life) {
        Resolution resolution = life.resolution();
        put("resolved_at", resolution == null ? null : TicketRow.timestamp(resolution.at()));
        put("resolved_by", resolution == null ? null : account(resolution.by()));
        put("resolved_code", resolution == null ? null : resolution.code());
        put("resolved_note", resolution == null ? null : resolution.note());
        Confirmation confirmation = life.confirmation();
        put("confirmed_at", confirmation == null ? null : TicketRow.timestamp(confirmation.at()));
        put("confirmed_by", confirmation == null ? null : account(confirmation.by()));
        put("confirmed_by_customer", confirmation == null ? null : confirmation.byCustomer());
        Closure closure = life.closure();
        put("closed_at", closure == null ? null : TicketRow.timestamp(closure.at()));
        put("closed_by", closure == null ? null : account(closure.by()));
        put("closed_reason", closure == null ? null : closure.reason().name());
    }

    private static Life life(TicketRow row) {
        var repliedAt = row.instantOrNull("replied_at");
        var waitingSince = row.instantOrNull("waiting_since");
        return new Life(
                repliedAt == null
                        ? null
                        : new FirstReply(row.id("replied_by", AccountId::new), repliedAt),
                waitingSince == null
                        ? null
                        : new Waiting(
                                waitingSince,
                                row.id("waiting_by", AccountId::new),
                                row.textOrNull("waiting_reason"),
                                row.instantOrNull("waiting_until")),
                resolution(row),
                confirmation(row),
                closure(row),
                (int) row.number("reopen_count"));
    }

    private static @Nullable Resolution resolution(TicketRow row) {
        var at = row.instantOrNull("resolved_at");
        return at == null
                ? null
                : new Resolution(
                        row.text("resolved_code"),
                        row.textOrNull("resolved_note"),
                        row.id("resolved_by", AccountId::new),
                        at);
    }

    private static @Nullable Confirmation confirmation(TicketRow row) {
        var at = row.instantOrNull("confirmed_at");
        return at == null
                ? null
                : new Confirmation(
                        row.truth("confirmed_by_customer"),
                        row.id("confirmed_by", AccountId::new),
                        at);
    }

    private static @Nullable Closure closure(TicketRow row) {
        var at = row.instantOrNull("closed_at");
        return at == null
                ? null
                : new Closure(
                        Closure.Reason.valueOf(row.text("closed_reason")),
                        row.id("closed_by", AccountId::new),
                        at);
    }

    private void clock(String prefix, ClockReading reading) {
        put(prefix + "_due_at", TicketRow.timestamp(reading.dueAt()));
        put(prefix + "_paused_since", TicketRow.timestamp(reading.pausedSince()));
        put(prefix + "_stopped_at", TicketRow.timestamp(reading.stoppedAt()));
        put(prefix + "_breached_at", TicketRow.timestamp(reading.breachedAt()));
    }

    static ClockReading clock(TicketRow row, String prefix) {
        return new ClockReading(
                row.instantOrNull(prefix + "_due_at"),
                row.instantOrNull(prefix + "_paused_since"),
                row.instantOrNull(prefix + "_stopped_at"),
                row.instantOrNull(prefix + "_breached_at"));
    }

    private static @Nullable Object account(@Nullable AccountId id) {
        return id == null ? null : id.value();
    }

    private void put(String name, @Nullable Object value) {
        put(name, "?", value);
    }

    private void put(String name, String placeholder, @Nullable Object value) {
        columns.put(name, new Column(name, placeholder, value));
    }
}
