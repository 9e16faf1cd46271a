package io.anxin.notification;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something a person of the staff is told.
///
/// @param kind what it is, such as `escalation`; names the words it is told with
/// @param subject what it is about, such as `ticket/100001`
/// @param arguments what fills the words
/// @param readAt null until the person has read it
public record Notice(
        long id,
        Instant at,
        String kind,
        String subject,
        Map<String, Object> arguments,
        @Nullable Instant readAt) {}
