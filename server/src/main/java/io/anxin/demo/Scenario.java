package io.anxin.demo;

import java.util.List;

/// What customers write about and how it goes. All texts hold slots such as `{model}`.
///
/// @param product `compressor`, `purifier` or `any`
/// @param weight how often it happens, relative to the others
record Scenario(
        String key,
        String product,
        int weight,
        List<String> subjects,
        List<String> bodies,
        List<String> replies,
        List<String> followups,
        List<String> closings,
        List<String> comments) {}
