package io.anxin.conversation.mail;

import org.jspecify.annotations.Nullable;

/// The text of a mail, whole and folded at the border between what is new and what is quoted.
///
/// @param text whole plain text (of the HTML when the mail has no plain part)
/// @param html whole sanitised HTML, null when the mail has none
/// @param newText without quote and signature
/// @param quotedText the rest of `text`: quoted mail and signature; empty when there is none
/// @param newHtml sanitised HTML of the new part, null when the mail has no HTML
/// @param quotedHtml sanitised HTML of the rest, null when there is none
public record MailBody(
        String text,
        @Nullable String html,
        String newText,
        String quotedText,
        @Nullable String newHtml,
        @Nullable String quotedHtml) {}
