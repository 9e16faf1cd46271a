package io.anxin.ticket.queue;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.database.Row;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.name.Names;
import io.anxin.ticket.sla.ClockReading;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import io.anxin.ticket.trait.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// A row of a list as the table has it, still with ids for names.
record Found(
        long id,
        long version,
        String subject,
        String preview,
        Kind kind,
        @Nullable UUID category,
        Severity severity,
        Impact impact,
        Priority priority,
        @Nullable TeamId team,
        @Nullable AccountId assignee,
        CustomerId customer,
        Channel channel,
        State state,
        List<String> tags,
        Map<String, Object> fields,
        Instant openedAt,
        Instant lastActivityAt,
        ClockReading firstResponse,
        ClockReading nextResponse,
        ClockReading resolution,
        ClockReading onSite,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        int messages,
        boolean confidential) {

    static Found of(Row row) {
        return new Found(
                row.number("id"),
                row.number("version"),
                row.text("subject"),
                row.text("preview"),
                row.constant("kind", Kind.class),
                row.uuidOrNull("category"),
                row.constant("severity", Severity.class),
                row.constant("impact", Impact.class),
                row.constant("priority", Priority.class),
                row.id("team", TeamId::new),
                row.id("assigned_to", AccountId::new),
                new CustomerId(row.uuid("customer")),
                row.constant("channel", Channel.class),
                row.constant("state", State.class),
                row.texts("tags"),
                row.json("fields", new TypeReference<>() {}),
                row.instant("opened_at"),
                row.instant("last_activity_at"),
                clock(row, "first_response"),
                clock(row, "next_response"),
                clock(row, "resolution"),
                clock(row, "on_site"),
                row.instantOrNull("resolved_at"),
                row.instantOrNull("closed_at"),
                (int) row.number("messages"),
                row.truth("confidential"));
    }

    private static ClockReading clock(Row row, String clock) {
        return new ClockReading(
                row.instantOrNull(clock + "_due_at"),
                row.instantOrNull(clock + "_paused_since"),
                row.instantOrNull(clock + "_stopped_at"),
                row.instantOrNull(clock + "_breached_at"),
                null);
    }

    QueueRow named(Names names, Map<CustomerId, CustomerSummary> customers) {
        TicketId number = new TicketId(id);
        return new QueueRow(
                number,
                number.number(),
                version,
                subject,
                preview,
                kind,
                names.category(category),
                severity,
                impact,
                priority,
                names.team(team),
                names.personIf(assignee),
                Names.customer(customer, customers),
                channel,
                state,
                tags,
                fields,
                openedAt,
                lastActivityAt,
                firstResponse,
                nextResponse,
                resolution,
                onSite,
                resolvedAt,
                closedAt,
                messages,
                confidential,
                null);
    }
}
