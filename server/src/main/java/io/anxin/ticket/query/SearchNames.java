package io.anxin.ticket.query;

import io.anxin.shared.Folding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The names of fields and of their special values, in every language at once: whoever writes
/// Chinese may still type `tag:`.
@Component
public class SearchNames {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    /// More letters apart is no slip of the finger.
    private static final int MOST_SLIPS = 2;

    private static final int FEWEST_LETTERS = 4;

    private final MessageSource messages;
    private final Map<String, SearchField> fields = new LinkedHashMap<>();

    SearchNames(MessageSource messages) {
        this.messages = messages;
        for (SearchField field : SearchField.values()) {
            names("search.field." + field).forEach(name -> fields.put(name, field));
        }
    }

    Optional<SearchField> field(String typed) {
        return Optional.ofNullable(fields.get(Folding.fold(typed)));
    }

    /// The name that was probably meant by an unknown one.
    Optional<String> meant(String typed) {
        String folded = Folding.fold(typed);
        if (folded.length() < FEWEST_LETTERS
                || !folded.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return Optional.empty();
        }
        return fields.keySet().stream()
                .filter(name -> distance(folded, name) <= MOST_SLIPS)
                .findFirst();
    }

    /// Whether a typed value is one of the names of a special one, such as `ME`.
    public boolean is(String special, String typed) {
        return names("search.value." + special).contains(Folding.fold(typed));
    }

    private List<String> names(String key) {
        return LANGUAGES.stream()
                .flatMap(
                        language ->
                                Arrays.stream(
                                        String.valueOf(
                                                        messages.getMessage(
                                                                key, null, key, language))
                                                .split(",", -1)))
                .map(Folding::fold)
                .distinct()
                .toList();
    }

    /// Levenshtein's.
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }
}
