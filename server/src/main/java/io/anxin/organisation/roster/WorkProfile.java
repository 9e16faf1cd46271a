package io.anxin.organisation.roster;

import io.anxin.organisation.CalendarId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a person works.
///
/// @param version 0 when nothing was said yet
/// @param calendar null for that of the team
/// @param capacity how many tickets at once; null for what is usual in the team
/// @param languages such as `zh-CN` and `en`; the person answers customers in them
public record WorkProfile(
        long version,
        @Nullable CalendarId calendar,
        @Nullable Integer capacity,
        List<String> languages) {

    public WorkProfile {
        languages = List.copyOf(languages);
    }

    /// Whether the person answers in that language; `zh-TW` is covered by `zh-CN`.
    public boolean speaks(String locale) {
        return covers(languages, locale);
    }

    /// The same of any languages.
    public static boolean covers(List<String> languages, String locale) {
        return languages.stream().anyMatch(each -> language(each).equals(language(locale)));
    }

    private static String language(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }
}
