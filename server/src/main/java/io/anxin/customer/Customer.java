package io.anxin.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person we serve.
///
/// @param tier the own tier, null when the company's counts
/// @param locale the language to write in, `zh-CN` or `en`
/// @param zone IANA name of the zone the person lives by
public record Customer(
        CustomerId id,
        long version,
        String name,
        @Nullable CompanyId company,
        @Nullable Tier tier,
        String locale,
        String zone,
        List<String> tags,
        String notes,
        Instant createdAt) {

    public Customer {
        tags = List.copyOf(tags);
    }
}
