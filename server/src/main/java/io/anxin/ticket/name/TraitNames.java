package io.anxin.ticket.name;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The names of what a ticket is like (state, kind, priority, tier …) in a reader's language.
@Component
public class TraitNames {

    private final MessageSource messages;

    TraitNames(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Enum<?> trait, Locale locale) {
        String type = trait.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        String key = "trait." + type + "." + trait.name();
        return String.valueOf(messages.getMessage(key, null, trait.name(), locale));
    }
}
