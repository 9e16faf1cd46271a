package io.anxin.ticket.file;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Tier;
import io.anxin.database.Row;
import io.anxin.language.Sentiment;
import io.anxin.organisation.TeamId;
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
import io.anxin.ticket.priority.ReasonPart;
import io.anxin.ticket.sla.ClockReading;
import io.anxin.ticket.sla.Clocks;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.ContractLevel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Reads a ticket from its row: the other half of [TicketColumns].
final class TicketReader {

    private TicketReader() {}

    static Ticket read(Row row) {
        return new Ticket(
                row.number("id"),
                row.number("version"),
                concern(row),
                sorting(row),
                rank(row),
                circumstances(row),
                new WorkingTeams(
                        row.id("team", TeamId::new), row.ids("participating_teams", TeamId::new)),
                assignment(row),
                row.ids("gave_back", AccountId::new),
                row.texts("tags"),
                row.ids("watchers", AccountId::new),
                row.json("fields", new TypeReference<Map<String, Object>>() {}),
                new Activity(
                        row.instant("last_activity_at"),
                        row.text("preview"),
                        (int) row.number("messages"),
                        row.instantOrNull("asked_at")),
                life(row),
                emergency(row),
                new Clocks(
                        clock(row, "first_response"),
                        clock(row, "next_response"),
                        clock(row, "resolution"),
                        clock(row, "on_site")),
                confidence(row));
    }

    private static @Nullable Confidentiality confidence(Row row) {
        var since = row.instantOrNull("confidential_since");
        return since == null
                ? null
                : new Confidentiality(
                        row.ids("named", AccountId::new),
                        row.id("confidential_by", AccountId::new),
                        since);
    }

    private static Sorting sorting(Row row) {
        return new Sorting(
                Kind.valueOf(row.text("kind")),
                row.uuidOrNull("category"),
                Severity.valueOf(row.text("severity")),
                Impact.valueOf(row.text("impact")));
    }

    private static Concern concern(Row row) {
        return new Concern(
                Channel.valueOf(row.text("channel")),
                row.text("subject"),
                new CustomerId(row.uuid("customer")),
                Tier.valueOf(row.text("tier")),
                row.text("locale"),
                row.instant("opened_at"),
                row.id("opened_by", AccountId::new));
    }

    private static Rank rank(Row row) {
        String overridden = row.textOrNull("override_priority");
        return new Rank(
                Priority.valueOf(row.text("priority")),
                Priority.valueOf(row.text("computed_priority")),
                Priority.valueOf(row.text("promised_priority")),
                row.json("priority_reason", new TypeReference<List<ReasonPart>>() {}),
                row.number("priority_edition"),
                overridden == null
                        ? null
                        : new ManualPriority(
                                Priority.valueOf(overridden),
                                row.text("override_reason"),
                                row.id("override_by", AccountId::new),
                                row.instant("override_at"),
                                row.instantOrNull("override_until")));
    }

    private static Circumstances circumstances(Row row) {
        return new Circumstances(
                row.constant("contract_level", ContractLevel.class),
                (int) row.number("age_percent"),
                row.instantOrNull("older_at"),
                row.constant("sentiment", Sentiment.class),
                row.texts("sentiment_words"));
    }

    private static @Nullable Assignment assignment(Row row) {
        AccountId to = row.id("assigned_to", AccountId::new);
        return to == null
                ? null
                : new Assignment(
                        to,
                        row.id("assigned_by", AccountId::new),
                        row.instant("assigned_at"),
                        row.texts("assigned_why"));
    }

    private static Life life(Row row) {
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
                                row.constant("waiting_for", Waiting.For.class),
                                row.textOrNull("waiting_reason"),
                                row.instantOrNull("waiting_until")),
                resolution(row),
                confirmation(row),
                closure(row),
                (int) row.number("reopen_count"));
    }

    private static @Nullable Resolution resolution(Row row) {
        var at = row.instantOrNull("resolved_at");
        return at == null
                ? null
                : new Resolution(
                        row.text("resolved_code"),
                        row.textOrNull("resolved_note"),
                        row.id("resolved_by", AccountId::new),
                        at);
    }

    private static @Nullable Confirmation confirmation(Row row) {
        var at = row.instantOrNull("confirmed_at");
        return at == null
                ? null
                : new Confirmation(
                        row.truth("confirmed_by_customer"),
                        row.id("confirmed_by", AccountId::new),
                        at);
    }

    private static @Nullable Closure closure(Row row) {
        var at = row.instantOrNull("closed_at");
        return at == null
                ? null
                : new Closure(
                        Closure.Reason.valueOf(row.text("closed_reason")),
                        row.id("closed_by", AccountId::new),
                        at,
                        row.numberOrNull("merged_into"));
    }

    private static ClockReading clock(Row row, String prefix) {
        return new ClockReading(
                row.instantOrNull(prefix + "_due_at"),
                row.instantOrNull(prefix + "_paused_since"),
                row.instantOrNull(prefix + "_stopped_at"),
                row.instantOrNull(prefix + "_breached_at"),
                row.instantOrNull(prefix + "_alert_at"));
    }

    private static @Nullable Emergency emergency(Row row) {
        var at = row.instantOrNull("emergency_at");
        var arrivedAt = row.instantOrNull("arrived_at");
        return at == null
                ? null
                : new Emergency(
                        at,
                        row.id("emergency_by", AccountId::new),
                        arrivedAt == null
                                ? null
                                : new Emergency.Arrival(
                                        arrivedAt, row.id("arrived_by", AccountId::new)));
    }
}
