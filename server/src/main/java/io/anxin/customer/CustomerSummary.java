package io.anxin.customer;

import org.jspecify.annotations.Nullable;

/// What others show of a customer.
///
/// @param company null when the customer belongs to none
/// @param tier the person's own tier, else the company's, else `BASIC`
/// @param locale the language to write in, `zh-CN` or `en`
/// @param zone IANA name of the zone the customer lives by
/// @param mail the first mail address, null when none is known
/// @param phone the first phone number in E.164 form, null when none is known
public record CustomerSummary(
        CustomerId id,
        String name,
        @Nullable CompanyId company,
        @Nullable String companyName,
        Tier tier,
        String locale,
        String zone,
        @Nullable String mail,
        @Nullable String phone) {}
