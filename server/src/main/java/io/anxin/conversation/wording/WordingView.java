package io.anxin.conversation.wording;

import java.util.UUID;

/// What a team says in its mails.
///
/// @param version 0 while nobody changed what the program says by itself
public record WordingView(
        UUID team,
        long version,
        boolean acknowledges,
        DescribeWording.Texts zh,
        DescribeWording.Texts en) {}
