package io.anxin.complaint.file;

import io.anxin.complaint.row.Mark;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A legal hold.
///
/// @param set with its reason
/// @param lifted with the reason for that; null while it stands
public record Hold(UUID id, Mark set, @Nullable Mark lifted) {}
