package io.anxin.ticket.name;

import java.util.UUID;

/// A team as it is shown.
public record NamedTeam(UUID id, String nameZh, String nameEn) {}
