package io.anxin.imports;

import io.anxin.shared.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Guesses which column means which field by its title: by the names of the field in both languages
/// and the other words for it under `import.alias.<target>.<field>`.
@Component
class Guess {

    private final MessageSource messages;

    Guess(MessageSource messages) {
        this.messages = messages;
    }

    /// @return field by number of column; each field once, the better match first
    Map<Integer, String> of(ImportTarget target, List<String> titles) {
        Map<Integer, String> found = new HashMap<>();
        Set<String> given = new HashSet<>();
        Map<String, List<String>> names = new HashMap<>();
        target.fields().forEach(field -> names.put(field.key(), names(target, field)));
        for (int closeness = 0; closeness < 2; closeness++) {
            for (int i = 0; i < titles.size(); i++) {
                String title = bare(titles.get(i));
                boolean exact = closeness == 0;
                for (ImportField field : target.fields()) {
                    boolean fits =
                            names.getOrDefault(field.key(), List.of()).stream()
                                    .anyMatch(name -> fits(title, name, exact));
                    if (fits && !found.containsKey(i) && given.add(field.key())) {
                        found.put(i, field.key());
                    }
                }
            }
        }
        return found;
    }

    private static boolean fits(String title, String name, boolean exact) {
        return exact
                ? title.equals(name)
                : name.codePointCount(0, name.length()) > 1 && title.contains(name);
    }

    private List<String> names(ImportTarget target, ImportField field) {
        List<String> names =
                new ArrayList<>(List.of(field.key(), field.name().zh(), field.name().en()));
        String key = "import.alias." + target.name() + "." + field.key();
        String others = messages.getMessage(key, null, "", Locale.ENGLISH);
        names.addAll(Arrays.asList(String.valueOf(others).split(",", -1)));
        return names.stream().map(Guess::bare).filter(name -> !name.isEmpty()).toList();
    }

    /// Letters and digits alone: `E-Mail *` is `email`.
    private static String bare(String title) {
        return Folding.fold(title).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
