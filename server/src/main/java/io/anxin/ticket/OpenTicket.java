package io.anxin.ticket;

import io.anxin.customer.CustomerId;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known when a customer's concern becomes a ticket. What is null is classified by rules.
///
/// @param text the first message as plain text; classified and searched, shown as preview
/// @param mailbox name of the mailbox it came through, for the classification rules
/// @param sender address it came from, for the classification rules
/// @param mailboxTeam the team the mailbox belongs to; the classification may name a better one
/// @param fields values of the custom fields by key
/// @param locale language of the customer's words, `zh-CN` or `en`
public record OpenTicket(
        Channel channel,
        String subject,
        String text,
        CustomerId customerId,
        @Nullable String mailbox,
        @Nullable String sender,
        @Nullable TeamId mailboxTeam,
        @Nullable Kind kind,
        @Nullable UUID category,
        @Nullable Severity severity,
        @Nullable Impact impact,
        List<String> tags,
        Map<String, Object> fields,
        String locale) {

    public OpenTicket {
        tags = List.copyOf(tags);
        fields = Map.copyOf(fields);
    }

    /// The shortest ticket: everything else is found by rules.
    public static OpenTicket of(
            Channel channel, String subject, String text, CustomerId customer, String locale) {
        return new OpenTicket(
                channel, subject, text, customer, null, null, null, null, null, null, null,
                List.of(), Map.of(), locale);
    }

    /// The same ticket as it came through a mailbox.
    public OpenTicket through(String name, String from, @Nullable TeamId team) {
        return new OpenTicket(
                channel,
                subject,
                text,
                customerId,
                name,
                from,
                team,
                kind,
                category,
                severity,
                impact,
                tags,
                fields,
                locale);
    }
}
