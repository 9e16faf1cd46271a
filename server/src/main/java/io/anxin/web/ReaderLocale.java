package io.anxin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// The language of the reader: that of the signed-in person when known, else the first of
/// `Accept-Language` that we speak, else English. Every kind of Chinese is answered in zh-CN.
public final class ReaderLocale extends AcceptHeaderLocaleResolver {

    private static final String ATTRIBUTE = ReaderLocale.class.getName();

    /// Remembers, for this request, the language a person chose.
    ///
    /// @param language a language tag such as `zh-CN`
    public static void remember(HttpServletRequest request, String language) {
        request.setAttribute(ATTRIBUTE, spoken(Locale.forLanguageTag(language)));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Locale chosen) {
            return chosen;
        }
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(ReaderLocale::spoken)
                .filter(locale -> locale != null)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static @Nullable Locale spoken(Locale asked) {
        return switch (asked.getLanguage()) {
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> null;
        };
    }
}
