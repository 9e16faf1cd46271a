package io.anxin.imports;

import io.anxin.access.Actor;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.Revocable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.ErrorResponseException;

/// Takes one row in, or says what is wrong with it: a faulty row leaves nothing behind and does not
/// hold up the others.
@Component
class RowTaking {

    private final ImportTable table;
    private final MessageSource messages;
    private final Revocable savepoint;

    RowTaking(ImportTable table, MessageSource messages, PlatformTransactionManager transactions) {
        this.table = table;
        this.messages = messages;
        this.savepoint = new Revocable(transactions);
    }

    /// @param trial checks and writes nothing
    record Task(ImportTarget target, Import made, boolean trial) {}

    /// @param number of the row in the file
    record Read(long number, List<String> cells) {}

    sealed interface Taken {}

    record Done(long number, RowResult.Outcome outcome) implements Taken {}

    /// @param why in the owner's language
    record Faulty(long number, String why) implements Taken {}

    Taken take(Actor owner, Task task, Read row) {
        Locale locale = Locale.forLanguageTag(owner.locale());
        try {
            return Objects.requireNonNull(savepoint.execute(_ -> done(owner, task, row)));
        } catch (InvalidInput e) {
            return new Faulty(row.number(), sentences(task.target(), e, locale));
        } catch (ErrorResponseException e) {
            String detail = e.updateAndGetBody(messages, locale).getDetail();
            return new Faulty(row.number(), detail == null ? e.getMessage() : detail);
        } catch (DataIntegrityViolationException _) {
            return new Faulty(row.number(), say("import.fault.data", locale));
        }
    }

    private Done done(Actor owner, Task task, Read row) {
        Map<String, String> values = values(task.made(), row.cells());
        requireFields(task.target(), values);
        String key = task.target().key(values).map(RowTaking::bounded).orElse(hash(values));
        String known = table.taken(task.made().target(), key).orElse(null);
        RowResult result =
                task.trial()
                        ? task.target().check(owner, values, known)
                        : task.target().take(owner, values, known, task.made().changesKnown());
        if (!task.trial() && !result.entity().equals(known)) {
            table.take(task.made(), key, result.entity(), row.number());
        }
        return new Done(row.number(), result.outcome());
    }

    private static Map<String, String> values(Import made, List<String> cells) {
        Map<String, String> values = new TreeMap<>();
        made.assignments()
                .forEach(
                        (column, field) -> {
                            String cell = column < cells.size() ? cells.get(column).strip() : "";
                            if (!cell.isEmpty()) {
                                values.put(field, cell);
                            }
                        });
        return values;
    }

    private static void requireFields(ImportTarget target, Map<String, String> values) {
        for (List<String> group : target.required()) {
            if (group.stream().noneMatch(values::containsKey)) {
                throw new InvalidInput(group.getFirst(), "required");
            }
        }
    }

    private static String bounded(String key) {
        return "k:" + (key.length() <= 200 ? key : key.substring(0, 200));
    }

    private static String hash(Map<String, String> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "h:"
                    + HexFormat.of()
                            .formatHex(
                                    digest.digest(
                                            values.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sentences(ImportTarget target, InvalidInput invalid, Locale locale) {
        return invalid.errors().stream()
                .map(
                        error ->
                                name(target, error.field(), locale)
                                        + " "
                                        + messages.getMessage(
                                                "invalid." + error.code(),
                                                error.arguments().toArray(),
                                                error.code(),
                                                locale))
                .collect(Collectors.joining("; "));
    }

    private static String name(ImportTarget target, String key, Locale locale) {
        return target.fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(
                        field ->
                                locale.getLanguage().equals("zh")
                                        ? field.name().zh()
                                        : field.name().en())
                .orElse(key);
    }

    private String say(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
