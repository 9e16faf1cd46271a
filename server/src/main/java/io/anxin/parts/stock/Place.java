package io.anxin.parts.stock;

import io.anxin.shared.Bilingual;

/// A warehouse, a van, a shelf at a customer.
public record Place(PlaceId id, String code, Bilingual name, PlaceKind kind) {}
