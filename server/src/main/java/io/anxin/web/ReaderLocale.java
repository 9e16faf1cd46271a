package io.anxin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// The language of the reader: the first of `Accept-Language` that we speak, because the console
/// names there the language of its screen, and an answer must not speak another; else that of the
/// signed-in person, else English. Every kind of Chinese is answered in zh-CN.
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
        return asked(request).or(() -> remembered(request)).orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(ReaderLocale::spoken)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return Optional.ofNullable((Locale) request.getAttribute(ATTRIBUTE));
    }

    private static @Nullable Locale spoken(Locale asked) {
        return switch (asked.getLanguage()) {
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> null;
        };
    }
}
