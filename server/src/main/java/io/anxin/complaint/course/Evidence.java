package io.anxin.complaint.course;

import io.anxin.complaint.strategy.EvidenceKind;
import io.anxin.complaint.strategy.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What shows that a stage was done.
///
/// @param message place of the message in the thread of the ticket
/// @param by null when it was the program
record Evidence(
        UUID id,
        Stage stage,
        EvidenceKind kind,
        String text,
        @Nullable Integer message,
        @Nullable EvidenceFile file,
        @Nullable UUID by,
        String byName,
        Instant at) {

    record EvidenceFile(UUID id, String name, String type, long size) {}
}
