package io.anxin.conversation.wording;

import java.util.Locale;
import java.util.Map;

/// What a team says in its mails.
///
/// @param version 0 while nobody changed what the program says by itself
public record Wording(
        long version, boolean acknowledges, DescribeWording.Texts zh, DescribeWording.Texts en) {

    /// @param locale language tag of the reader
    public DescribeWording.Texts in(String locale) {
        return "zh".equals(Locale.forLanguageTag(locale).getLanguage()) ? zh : en;
    }

    /// Puts values for the names in braces; unknown names stay as they are.
    public static String fill(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
