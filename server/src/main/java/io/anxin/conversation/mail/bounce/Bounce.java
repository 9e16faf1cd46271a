package io.anxin.conversation.mail.bounce;

import org.jspecify.annotations.Nullable;

/// One recipient that our mail did not reach.
///
/// @param recipient the address as the report gives it
/// @param status enhanced status code `x.y.z` (RFC 3463), when the report names one
/// @param reason why, as a class
/// @param detail what the other system said, at most 500 characters
/// @param permanent false: the other system may still take a later mail
public record Bounce(
        String recipient,
        @Nullable String status,
        BounceReason reason,
        String detail,
        boolean permanent) {}
