package io.anxin.ticket.name;

import io.anxin.customer.Tier;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer as shown.
///
/// @param company name of the customer's company, null for a private person
public record NamedCustomer(UUID id, String name, @Nullable String company, Tier tier) {}
