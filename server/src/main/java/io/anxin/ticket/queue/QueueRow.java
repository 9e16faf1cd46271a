package io.anxin.ticket.queue;

import io.anxin.ticket.TicketId;
import io.anxin.ticket.find.Excerpt;
import io.anxin.ticket.name.NamedCategory;
import io.anxin.ticket.name.NamedCustomer;
import io.anxin.ticket.name.NamedPerson;
import io.anxin.ticket.name.NamedTeam;
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
import org.jspecify.annotations.Nullable;

/// One line of a list of tickets.
///
/// @param number as people say it, such as `T-100001`
/// @param preview the first words of the latest message
/// @param fields values of the custom fields by key
/// @param confidential whether only named people see it
/// @param messages how many messages and notes the thread has
/// @param excerpt why it was found, null when no words were looked for
public record QueueRow(
        TicketId id,
        String number,
        long version,
        String subject,
        String preview,
        Kind kind,
        @Nullable NamedCategory category,
        Severity severity,
        Impact impact,
        Priority priority,
        @Nullable NamedTeam team,
        @Nullable NamedPerson assignee,
        NamedCustomer customer,
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
        boolean confidential,
        @Nullable Excerpt excerpt) {

    QueueRow found(@Nullable Excerpt why) {
        return new QueueRow(
                id,
                number,
                version,
                subject,
                preview,
                kind,
                category,
                severity,
                impact,
                priority,
                team,
                assignee,
                customer,
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
                why);
    }
}
