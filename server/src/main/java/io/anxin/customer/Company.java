package io.anxin.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A company we serve.
///
/// @param tier what its people are entitled to unless they have a tier of their own
/// @param domains the mail domains by which new senders are known to be its people
public record Company(
        CompanyId id,
        long version,
        String name,
        @Nullable Tier tier,
        List<String> domains,
        List<String> tags,
        String notes,
        Instant createdAt) {

    public Company {
        domains = List.copyOf(domains);
        tags = List.copyOf(tags);
    }
}
