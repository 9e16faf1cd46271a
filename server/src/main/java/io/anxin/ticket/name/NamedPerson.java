package io.anxin.ticket.name;

import java.util.UUID;

/// A person of the staff as shown.
public record NamedPerson(UUID id, String name) {}
