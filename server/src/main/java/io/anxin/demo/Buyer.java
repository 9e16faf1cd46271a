package io.anxin.demo;

import org.jspecify.annotations.Nullable;

/// A customer of the demo company, before the customer module knows him.
///
/// @param product what he owns: `compressor` or `purifier`
/// @param company null for a household
record Buyer(
        String name,
        String mail,
        String phone,
        @Nullable String company,
        String city,
        String locale,
        String product) {}
