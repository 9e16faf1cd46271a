package io.anxin.ticket.watch;

import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Kind;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A ticket there is, or a case that is only thought of: what is null is found by the
/// classification rules, as if it arrived.
///
/// @param ticket its number; everything else is left alone then, but the team
/// @param team the team to look at; null for the one the case would go to
/// @param customer for whom; null when the customer is not known
/// @param channel MAIL when null
record TryRoute(
        @Nullable Long ticket,
        @Nullable UUID team,
        @Nullable Kind kind,
        @Nullable UUID category,
        @Nullable UUID customer,
        @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?") String locale,
        @Nullable Channel channel,
        @Nullable @Size(max = 300) String subject,
        @Nullable @Size(max = 20_000) String text) {}
