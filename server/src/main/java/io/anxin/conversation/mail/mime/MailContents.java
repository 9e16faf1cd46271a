package io.anxin.conversation.mail.mime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the parts of a mail add up to.
///
/// @param text plain text, null when the mail has only HTML
/// @param html as sent, not sanitised; null when there is none
/// @param charset what the main text was decoded with
/// @param hiding an attachment has a name that hides what kind of file it is
public record MailContents(
        @Nullable String text,
        @Nullable String html,
        List<MailAttachment> attachments,
        String charset,
        boolean hiding) {}
