package io.anxin.conversation.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A file that came with a mail.
///
/// @param name safe to show and to store: no path, no control or direction characters, never empty
/// @param contentType as the sender claims, lower case; type by content before serving it
/// @param contentId without angle brackets, for `cid:` references of the HTML
/// @param inline shown inside the text (an image that the HTML names), not in the list of files
/// @param bytes the decoded content
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of 30 MB would be a waste
public record MailAttachment(
        String name, String contentType, @Nullable String contentId, boolean inline, byte[] bytes) {

    /// Size in bytes, after decoding.
    public long size() {
        return bytes.length;
    }

    public InputStream content() {
        return new ByteArrayInputStream(bytes);
    }
}
