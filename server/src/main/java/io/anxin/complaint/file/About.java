package io.anxin.complaint.file;

import io.anxin.ticket.trait.Severity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a complaint is about.
///
/// @param complaintClass which strategy holds
/// @param product what was complained about, in the words of the desk
/// @param cause as the investigation found it
/// @param department where the fault lies
/// @param owner who sees to it
public record About(
        UUID complaintClass,
        Severity severity,
        @Nullable String product,
        @Nullable UUID cause,
        @Nullable UUID department,
        @Nullable UUID owner) {}
