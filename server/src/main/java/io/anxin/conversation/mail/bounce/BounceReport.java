package io.anxin.conversation.mail.bounce;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a mail system says about a mail of ours.
///
/// @param bounces one for each recipient named; may be empty when the report names nobody
/// @param delayed the other system keeps trying
/// @param failedMessageId of our mail, when the report shows it
public record BounceReport(
        List<Bounce> bounces, boolean delayed, @Nullable String failedMessageId) {}
