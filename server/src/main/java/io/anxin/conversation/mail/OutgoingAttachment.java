package io.anxin.conversation.mail;

import org.jspecify.annotations.Nullable;

/// A file that goes out with a mail.
///
/// @param contentId set for an image that the HTML shows by `cid:`, without angle brackets
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of 30 MB would be a waste
public record OutgoingAttachment(
        String name, String contentType, byte[] bytes, @Nullable String contentId) {}
