package io.anxin.ticket.name;

import java.util.UUID;

/// A category as it is shown.
public record NamedCategory(UUID id, String nameZh, String nameEn) {}
