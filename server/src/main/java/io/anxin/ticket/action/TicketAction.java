package io.anxin.ticket.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing to be done to a ticket.
///
/// @param values what the kind takes: words, ids, tags
/// @param text of a note, an answer or a notice, with placeholders such as `{{customer.name}}`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketAction(
        @NotNull ActionKind kind,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> values,
        @Nullable @Valid ActionText text) {

    /// In both languages; what the customer is told is in the language of the ticket.
    public record ActionText(
            @NotBlank @Size(max = 5_000) String zh, @NotBlank @Size(max = 5_000) String en) {

        public String in(String locale) {
            return locale.startsWith("zh") ? zh : en;
        }
    }

    public TicketAction {
        values = values == null ? List.of() : List.copyOf(values);
    }

    public static TicketAction of(ActionKind kind, String... values) {
        return new TicketAction(kind, List.of(values), null);
    }

    public List<String> wanted() {
        return values == null ? List.of() : values;
    }

    String first() {
        return wanted().getFirst();
    }
}
