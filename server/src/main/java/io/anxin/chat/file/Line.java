package io.anxin.chat.file;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing said in a chat.
///
/// @param seq its place, from 1 on without gaps
/// @param client chosen by who said it; said again under the same, it is said once
/// @param name who said it; of the program, whom it is about
/// @param text of the program a word: `joined`, `left`, `returned`, `overflowed`, `ended`
public record Line(
        UUID chat,
        long seq,
        UUID client,
        Author author,
        @Nullable UUID account,
        String name,
        String text,
        Instant at) {

    public enum Author {
        VISITOR,
        AGENT,
        SYSTEM
    }
}
