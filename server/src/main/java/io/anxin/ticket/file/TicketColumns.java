package io.anxin.ticket.file;

import io.anxin.access.AccountId;
import io.anxin.database.Jsonb;
import io.anxin.database.Row;
import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.life.Assignment;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.life.Confirmation;
import io.anxin.ticket.life.Emergency;
import io.anxin.ticket.life.FirstReply;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.life.Resolution;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.priority.Circumstances;
import io.anxin.ticket.priority.ManualPriority;
import io.anxin.ticket.priority.Rank;
import io.anxin.ticket.sla.ClockName;
import io.anxin.ticket.sla.ClockReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    private final Map<String, Column> columns = new LinkedHashMap<>(128);

    private TicketColumns() {}

    static Map<String, Column> of(Ticket ticket) {
        TicketColumns columns = new TicketColumns();
        columns.concern(ticket.concern());
        columns.sorting(ticket.sorting());
        columns.rank(ticket.rank());
        columns.circumstances(ticket.circumstances());
        columns.collaboration(ticket);
        columns.life(ticket.life());
        columns.emergency(ticket.emergency());
        columns.confidence(ticket.confidence());
        for (ClockName name : ClockName.values()) {
            columns.clock(name.column(), ticket.clocks().of(name));
        }
        return columns.columns;
    }

    private void concern(Concern concern) {
        put("channel", concern.channel().name());
        put("subject", concern.subject());
        put("customer", concern.customer().value());
        put("tier", concern.tier().name());
        put("locale", concern.locale());
        put("opened_at", Row.timestamp(concern.openedAt()));
        put("opened_by", account(concern.openedBy()));
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
        put("promised_priority", rank.promised().name());
        put("priority_edition", rank.edition());
        put("priority_reason", "?::jsonb", Jsonb.of(rank.reason()).getValue());
        ManualPriority override = rank.override();
        put("override_priority", override == null ? null : override.priority().name());
        put("override_reason", override == null ? null : override.reason());
        put("override_by", override == null ? null : account(override.by()));
        put("override_at", override == null ? null : Row.timestamp(override.at()));
        put("override_until", override == null ? null : Row.timestamp(override.until()));
    }

    private void circumstances(Circumstances around) {
        put("contract_level", around.contract().name());
        put("age_percent", around.agePercent());
        put("older_at", Row.timestamp(around.olderAt()));
        put("sentiment", around.sentiment().name());
        put("sentiment_words", "?::text[]", Row.array(around.words()));
    }

    private void collaboration(Ticket ticket) {
        Assignment assignment = ticket.assignment();
        put("team", ticket.team() == null ? null : ticket.team().value());
        put("participating_teams", "?::uuid[]", Row.array(ticket.teams().participating()));
        put("assigned_to", assignment == null ? null : account(assignment.to()));
        put("assigned_by", assignment == null ? null : account(assignment.by()));
        put("assigned_at", assignment == null ? null : Row.timestamp(assignment.at()));
        put(
                "assigned_why",
                "?::text[]",
                Row.array(assignment == null ? List.of() : assignment.why()));
        put("gave_back", "?::uuid[]", Row.array(ticket.gaveBack()));
        put("tags", "?::text[]", Row.array(ticket.tags()));
        put("watchers", "?::uuid[]", Row.array(ticket.watchers()));
        put("fields", "?::jsonb", Jsonb.of(ticket.fields()).getValue());
        put("last_activity_at", Row.timestamp(ticket.activity().lastAt()));
        put("preview", ticket.activity().preview());
        put("messages", ticket.activity().messages());
        put("asked_at", Row.timestamp(ticket.activity().askedAt()));
    }

    private void life(Life life) {
        FirstReply reply = life.firstReply();
        put("replied_at", reply == null ? null : Row.timestamp(reply.at()));
        put("replied_by", reply == null ? null : account(reply.by()));
        Waiting waiting = life.waiting();
        put("waiting_since", waiting == null ? null : Row.timestamp(waiting.since()));
        put("waiting_by", waiting == null ? null : account(waiting.by()));
        put("waiting_for", waiting == null ? null : waiting.what().name());
        put("waiting_reason", waiting == null ? null : waiting.reason());
        put("waiting_until", waiting == null ? null : Row.timestamp(waiting.until()));
        ending(life);
        put("reopen_count", life.reopenCount());
    }

    private void ending(Life life) {
        Resolution resolution = life.resolution();
        put("resolved_at", resolution == null ? null : Row.timestamp(resolution.at()));
        put("resolved_by", resolution == null ? null : account(resolution.by()));
        put("resolved_code", resolution == null ? null : resolution.code());
        put("resolved_note", resolution == null ? null : resolution.note());
        Confirmation confirmation = life.confirmation();
        put("confirmed_at", confirmation == null ? null : Row.timestamp(confirmation.at()));
        put("confirmed_by", confirmation == null ? null : account(confirmation.by()));
        put("confirmed_by_customer", confirmation == null ? null : confirmation.byCustomer());
        Closure closure = life.closure();
        put("closed_at", closure == null ? null : Row.timestamp(closure.at()));
        put("closed_by", closure == null ? null : account(closure.by()));
        put("closed_reason", closure == null ? null : closure.reason().name());
        put("merged_into", closure == null ? null : closure.mergedInto());
    }

    private void emergency(@Nullable Emergency emergency) {
        Emergency.Arrival arrival = emergency == null ? null : emergency.arrival();
        put("emergency_at", emergency == null ? null : Row.timestamp(emergency.at()));
        put("emergency_by", emergency == null ? null : account(emergency.by()));
        put("arrived_at", arrival == null ? null : Row.timestamp(arrival.at()));
        put("arrived_by", arrival == null ? null : account(arrival.by()));
    }

    private void confidence(@Nullable Confidentiality confidence) {
        List<AccountId> named = confidence == null ? List.of() : confidence.named();
        put("named", "?::uuid[]", Row.array(named));
        put("confidential_by", confidence == null ? null : account(confidence.by()));
        put("confidential_since", confidence == null ? null : Row.timestamp(confidence.since()));
    }

    private void clock(String prefix, ClockReading reading) {
        put(prefix + "_due_at", Row.timestamp(reading.dueAt()));
        put(prefix + "_paused_since", Row.timestamp(reading.pausedSince()));
        put(prefix + "_stopped_at", Row.timestamp(reading.stoppedAt()));
        put(prefix + "_breached_at", Row.timestamp(reading.breachedAt()));
        put(prefix + "_alert_at", Row.timestamp(reading.alertAt()));
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
