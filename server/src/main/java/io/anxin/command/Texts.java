package io.anxin.command;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Console texts, told in both languages because nobody has signed in yet. Read without Spring: the
/// program may have failed to start.
final class Texts {

    static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    static String text(String bundle, Locale locale, String key, List<Object> arguments) {
        String pattern =
                ResourceBundle.getBundle("messages/" + bundle, locale, EXACT).getString(key);
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }
}
