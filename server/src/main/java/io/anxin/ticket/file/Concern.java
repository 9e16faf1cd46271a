package io.anxin.ticket.file;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Tier;
import io.anxin.ticket.trait.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the customer came with.
///
/// @param tier the customer's tier when it was last looked at; the score counts with it
/// @param openedBy who opened it by hand; null when it arrived by itself
public record Concern(
        Channel channel,
        String subject,
        CustomerId customer,
        Tier tier,
        String locale,
        Instant openedAt,
        @Nullable AccountId openedBy) {

    public static final int LONGEST_SUBJECT = 300;

    Concern renamed(String name) {
        return new Concern(channel, name, customer, tier, locale, openedAt, openedBy);
    }

    Concern of(Tier current) {
        return new Concern(channel, subject, customer, current, locale, openedAt, openedBy);
    }
}
