package io.anxin.conversation.mail;

import io.anxin.conversation.mail.header.MailAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail to be sent. Line breaks and control characters in any field are removed while composing,
/// so that no value can add a header field.
///
/// @param messageId without angle brackets, chosen by the caller (it is how answers are joined)
/// @param inReplyTo message id answered, without angle brackets
/// @param references oldest first, without angle brackets; shortened to a bounded length
/// @param text plain text, always sent
/// @param html alternative to the text
/// @param automatic written by a machine: marked so that no other machine answers
/// @param instance this installation, written as `X-Anxin-Instance` to know our mail again
public record OutgoingMail(
        String messageId,
        Instant date,
        MailAddress from,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        String text,
        @Nullable String html,
        List<OutgoingAttachment> attachments,
        @Nullable String inReplyTo,
        List<String> references,
        boolean automatic,
        String instance) {}
