package io.anxin.ticket.life;

import io.anxin.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who works on the ticket.
///
/// @param by who decided it; null when the routing did
public record Assignment(AccountId to, @Nullable AccountId by, Instant at) {}
