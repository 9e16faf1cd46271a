package io.anxin.conversation.wording;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/// What a team says in its mails.
///
/// @param acknowledges whether a new mail is answered at once with its ticket number
public record DescribeWording(
        long version, boolean acknowledges, @Valid Texts zh, @Valid Texts en) {

    /// Plain text; `{number}`, `{subject}`, `{customer}`, `{agent}` and `{team}` are filled in.
    public record Texts(
            @Size(max = 2_000) String greeting,
            @Size(max = 4_000) String signature,
            @Size(max = 200) String acknowledgementSubject,
            @Size(max = 10_000) String acknowledgement) {}
}
