package io.anxin.ticket.classification;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// @param ids every rule, in the new order
record OrderRules(@NotEmpty @Size(max = 1000) List<UUID> ids) {}
