package io.anxin.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a person takes new work now.
///
/// @param reason why not, in the person's words; null when accepting
/// @param since null when it was never said
public record Availability(boolean accepting, @Nullable String reason, @Nullable Instant since) {

    static final Availability UNSAID = new Availability(true, null, null);
}
