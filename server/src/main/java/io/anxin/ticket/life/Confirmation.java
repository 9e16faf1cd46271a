package io.anxin.ticket.life;

import io.anxin.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The customer, or somebody on the customer's word, says that it is solved.
public record Confirmation(boolean byCustomer, @Nullable AccountId by, Instant at) {}
