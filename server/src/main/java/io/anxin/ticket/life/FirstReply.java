package io.anxin.ticket.life;

import io.anxin.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The first answer the customer got from a person.
public record FirstReply(@Nullable AccountId by, Instant at) {}
