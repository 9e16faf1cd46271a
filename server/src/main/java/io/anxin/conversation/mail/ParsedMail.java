package io.anxin.conversation.mail;

import io.anxin.conversation.mail.bounce.Bounce;
import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.mail.mime.MailAttachment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail, read. Message ids are without angle brackets; all text is decoded and free of null
/// bytes; HTML is sanitised.
///
/// @param references oldest first, without repeats
/// @param date what the sender's clock said; null when missing or unreadable
/// @param deliveredTo addresses of the envelope: Delivered-To, X-Original-To, Envelope-To
/// @param returnPath sender of the envelope; empty for `<>`, null when no such field
/// @param body text and HTML, whole and folded
/// @param failedMessageId of a bounce: the message of ours that failed, when the report shows it
/// @param instance which installation of Anxin sent it (`X-Anxin-Instance`)
/// @param charset the charset the main text was really decoded with
/// @param authenticationResults raw values, topmost first; trust only those of own servers
/// @param problems what was wrong, one short English line each
public record ParsedMail(
        @Nullable String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        @Nullable Instant date,
        String subject,
        @Nullable MailAddress from,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        List<String> deliveredTo,
        @Nullable String returnPath,
        MailBody body,
        List<MailAttachment> attachments,
        MailKind kind,
        List<Bounce> bounces,
        @Nullable String failedMessageId,
        @Nullable String instance,
        String charset,
        List<String> authenticationResults,
        List<String> problems) {}
