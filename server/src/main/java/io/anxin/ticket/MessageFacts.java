package io.anxin.ticket;

import java.time.Instant;
import java.util.UUID;

/// What the desk needs to know of a message that conversation keeps.
///
/// @param ordinal place of the message in its ticket, from 1
/// @param preview the first words, at most 300 characters
/// @param searchText the plain text to be found, without the quoted part
public record MessageFacts(
        UUID messageId, int ordinal, Instant at, String preview, String searchText) {}
