package io.anxin.access.personal;

import java.time.Instant;
import java.util.UUID;

/// Somebody was shown the personal data of one thing for a time.
///
/// @param subject which kind of thing, such as `customer`
/// @param until when it is hidden again
public record Unmasking(
        UUID id,
        UUID account,
        String accountName,
        String subject,
        UUID subjectId,
        String reason,
        Instant at,
        Instant until) {}
