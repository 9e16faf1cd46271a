package io.anxin.ticket.cannedreply;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The text in both languages, plain, with placeholders.
public record ReplyBody(
        @NotBlank @Size(max = 10_000) String zh, @NotBlank @Size(max = 10_000) String en) {

    String in(String locale) {
        return locale.startsWith("zh") ? zh : en;
    }
}
