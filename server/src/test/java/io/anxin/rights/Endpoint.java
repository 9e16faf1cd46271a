package io.anxin.rights;

import io.anxin.access.Permission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One call of the interface with what docs/endpoints.md says of it.
///
/// @param path below `/api/v1`, with its places for values
/// @param description what docs/openapi.json says of it
/// @param permission null when none is asked for
record Endpoint(
        String method,
        String path,
        JsonNode description,
        @Nullable Permission permission,
        Scope scope) {

    enum Scope {
        OPEN,
        OWN,
        STAFF,
        /// Whoever holds the permission.
        PERMITTED,
        /// Whoever sees the ticket it is about.
        TICKET,
        /// Cut to the tickets the caller sees.
        TICKETS,
        /// Cut to the caller's teams.
        TEAM
    }

    private static final Path DECLARED = Path.of("../docs/endpoints.md");
    private static final Path INTERFACE = Path.of("../docs/openapi.json");
    private static final Pattern LINE = Pattern.compile("\\| `([A-Z]+ \\S+)` \\| (.+?) \\|");

    String call() {
        return method + " " + path;
    }

    boolean isReading() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return call();
    }

    static JsonNode document() {
        return JsonMapper.builder().build().readTree(text(INTERFACE));
    }

    /// What stands in docs/endpoints.md: the rule by the call.
    static Map<String, String> declared() {
        Map<String, String> rules = new TreeMap<>();
        Matcher matcher = LINE.matcher(text(DECLARED));
        while (matcher.find()) {
            rules.put(matcher.group(1), matcher.group(2));
        }
        return rules;
    }

    /// Every call of the interface, by `GET /tickets/{id}`.
    static Map<String, JsonNode> described() {
        Map<String, JsonNode> calls = new TreeMap<>();
        document()
                .path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                call ->
                                                        calls.put(
                                                                name(path.getKey(), call.getKey()),
                                                                call.getValue())));
        return calls;
    }

    static List<Endpoint> all() {
        Map<String, String> rules = new HashMap<>(declared());
        return described().entrySet().stream()
                .map(
                        call ->
                                of(
                                        call.getKey(),
                                        call.getValue(),
                                        rules.getOrDefault(call.getKey(), "staff")))
                .toList();
    }

    private static String name(String path, String method) {
        return method.toUpperCase(java.util.Locale.ROOT) + " " + path.replace("/api/v1", "");
    }

    static Endpoint of(String call, JsonNode description, String rule) {
        String[] parts = call.split(" ", 2);
        List<String> words = List.of(rule.split(", ", -1));
        Permission permission =
                words.stream()
                        .filter(word -> word.equals(word.toUpperCase(java.util.Locale.ROOT)))
                        .map(Permission::valueOf)
                        .findFirst()
                        .orElse(null);
        Scope scope =
                Stream.of(Scope.values())
                        .filter(s -> words.contains(s.name().toLowerCase(java.util.Locale.ROOT)))
                        .findFirst()
                        .orElse(Scope.PERMITTED);
        int meant = words.size();
        int read = (permission == null ? 0 : 1) + (scope == Scope.PERMITTED ? 0 : 1);
        if (meant != read) {
            throw new IllegalArgumentException(
                    call + ": " + rule + " is none of " + Arrays.toString(Scope.values()));
        }
        return new Endpoint(parts[0], parts[1], description, permission, scope);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
