package io.anxin.parts.supply;

import io.anxin.shared.Bilingual;
import java.util.UUID;

/// Whoever sells us parts.
///
/// @param mail where orders go, empty when there is none
/// @param retired nothing new is ordered there
public record Supplier(
        UUID id, long version, String code, Bilingual name, String mail, boolean retired) {}
