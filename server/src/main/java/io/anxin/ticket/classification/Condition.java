package io.anxin.ticket.classification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// One test of what arrived.
///
/// @param values for the keyword fields: words or phrases, matched without regard to case, width
///   and repeated blanks; a word of letters or digits matches whole words only, one that ends with
///   `*` also longer ones (`leak*` finds "leaking"); Chinese matches anywhere. For the other
///   fields: the exact value; a sender domain also covers its subdomains, a language its regions.
public record Condition(
        @NotNull Field field,
        @NotNull Quantifier quantifier,
        @NotEmpty @Size(max = 200) List<@NotBlank @Size(max = 200) String> values) {

    /// What of the input is looked at.
    public enum Field {
        SUBJECT,
        TEXT,
        SUBJECT_OR_TEXT,
        MAILBOX,
        SENDER_ADDRESS,
        SENDER_DOMAIN,
        CHANNEL,
        LANGUAGE;

        boolean isKeyword() {
            return this == SUBJECT || this == TEXT || this == SUBJECT_OR_TEXT;
        }
    }

    /// How many of the values must hold.
    public enum Quantifier {
        ANY,
        ALL,
        NONE
    }

    public Condition {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
