package io.anxin.conversation.thread;

import io.anxin.files.FileId;
import org.jspecify.annotations.Nullable;

/// A file that belongs to a message.
///
/// @param contentId for `cid:` references, null when there is none
/// @param embedded shown inside the text
public record NewAttachment(
        FileId file,
        String name,
        String type,
        long sizeBytes,
        @Nullable String contentId,
        boolean embedded) {}
