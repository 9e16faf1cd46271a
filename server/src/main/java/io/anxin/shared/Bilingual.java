package io.anxin.shared;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/// A short name that an administrator gives in both languages of the product.
public record Bilingual(
        @NotBlank @Size(max = 200) String zh, @NotBlank @Size(max = 200) String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    /// @param locale a language tag such as `zh-CN`
    public String in(String locale) {
        return in(Locale.forLanguageTag(locale));
    }
}
