package io.anxin.complaint.strategy;

import io.anxin.shared.Bilingual;
import java.util.UUID;

/// Why something was complained about, as the investigation finds.
public record ComplaintCause(UUID id, long version, Bilingual name, boolean retired) {

    static final String SUBJECT = "complaint-cause";
}
