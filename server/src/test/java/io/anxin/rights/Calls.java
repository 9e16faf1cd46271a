package io.anxin.rights;

import io.anxin.Browser;
import io.anxin.Browser.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How each call is made for the things of a world.
final class Calls {

    private static final Map<String, String> NAME = Map.of("zh", "x", "en", "x");

    private final Samples samples = new Samples(Endpoint.document());

    /// The call for each of the things; once when it names none.
    ///
    /// @param ticket which of the tickets it names, when it names one
    /// @param own whose canned reply is rendered for a ticket
    String address(Endpoint endpoint, World world, long ticket, World own) {
        String path = endpoint.path();
        UUID id =
                switch (path.split("/", 3)[1]) {
                    case "intake" -> world.intake();
                    case "outbox" -> world.outbox();
                    case "views" -> world.view();
                    case "canned-replies" ->
                            path.endsWith("/rendering") ? own.reply() : world.reply();
                    case "uploads" -> world.upload();
                    case "tokens" -> world.token();
                    case "customers" -> world.customer();
                    case "teams" -> world.team();
                    default -> world.work().getOrDefault(path.split("/", 3)[1], new UUID(7, 7));
                };
        String named =
                switch (path.split("/", 3)[1]) {
                    case "tickets" -> Long.toString(ticket);
                    case "notices" -> Long.toString(world.notice());
                    default -> id.toString();
                };
        return "/api/v1"
                + path.replace("{id}", named)
                        .replace("{file}", world.file().toString())
                        .replace("{team}", world.team().toString())
                        .replace("{answer}", world.work().getOrDefault("answers", id).toString())
                        .replace("{ordinal}", "1")
                        .replaceAll("\\{[a-z]+}", new UUID(7, 7).toString());
    }

    /// The ways to ask: every list is asked for everything, for the word, for the team.
    List<String> queries(Endpoint endpoint, World world, long ticket) {
        Map<String, String> needed = new HashMap<>(samples.query(endpoint));
        needed.computeIfPresent("ticket", (_, _) -> Long.toString(ticket));
        needed.computeIfPresent(
                "into",
                (_, _) ->
                        endpoint.path().startsWith("/customers")
                                ? new UUID(7, 7).toString()
                                : Long.toString(world.besides(ticket)));
        needed.computeIfPresent("country", (_, _) -> "CN");
        needed.computeIfPresent("year", (_, _) -> "2026");
        needed.computeIfPresent("mailbox", (_, _) -> world.marker());
        String base =
                needed.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&", "?", ""));
        List<String> queries = new ArrayList<>();
        for (String more : asked(endpoint, world)) {
            queries.add(base.length() == 1 ? base + more : base + "&" + more);
        }
        return queries;
    }

    private static List<String> asked(Endpoint endpoint, World world) {
        return switch (endpoint.call()) {
            case "GET /tickets", "GET /tickets/export.csv" ->
                    List.of(
                            "view=all&size=200",
                            "view=all&q=" + world.marker(),
                            "view=all&q=T-" + world.ticket(),
                            "view=all&customer=" + world.customer(),
                            "view=all&team=" + world.team(),
                            "view=all&tag=" + world.marker(),
                            "view=closed&sort=opened");
            case "GET /audit" -> List.of("size=200", "subject=ticket/" + world.ticket());
            case "GET /dashboard" -> List.of("team=" + world.team());
            case "GET /customers" -> List.of("size=200", "q=" + world.marker());
            default -> List.of(endpoint.isReading() ? "size=100" : "");
        };
    }

    @Nullable Object body(Endpoint endpoint, World world) {
        return switch (endpoint.call()) {
            case "POST /tickets/bulk" ->
                    Map.of("ids", world.tickets(), "action", Map.of("kind", "TAG", "tag", "x"));
            case "POST /classification-rules/trial" -> Map.of("latestTickets", 1000);
            case "PUT /tickets/{id}/confidentiality" -> Map.of("named", List.of(new UUID(7, 7)));
            case "PUT /tickets/{id}/resolution" -> Map.of("code", "SOLVED");
            case "POST /classification-rules", "PUT /classification-rules/{id}" -> rule();
            case "PUT /classification-rules/order" -> Map.of("ids", List.of(new UUID(7, 7)));
            case "POST /automation-rules", "PUT /automation-rules/{id}" -> automation();
            case "POST /automation-rules/trial" -> Map.of("rule", automation(), "days", 7);
            case "POST /checklist-templates", "PUT /checklist-templates/{id}" ->
                    filled(endpoint, "items", Map.of("text", NAME, "required", true));
            case "POST /macros", "PUT /macros/{id}" ->
                    filled(endpoint, "actions", Map.of("kind", "ADD_TAGS", "values", List.of("x")));
            case "POST /webhooks", "PUT /webhooks/{id}" ->
                    filled(endpoint, "events", "ticket.opened");
            default -> samples.body(endpoint);
        };
    }

    /// The sample with something in a list that must not be empty.
    private Map<String, Object> filled(Endpoint endpoint, String list, Object item) {
        Map<String, Object> body = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(samples.body(endpoint)))
                .forEach((name, value) -> body.put(String.valueOf(name), value));
        body.put(list, List.of(item));
        return body;
    }

    /// A rule that concerns every ticket.
    private static Map<String, Object> automation() {
        return Map.of(
                "version",
                1,
                "name",
                NAME,
                "active",
                true,
                "definition",
                Map.of(
                        "occasions",
                        List.of("OPENED"),
                        "condition",
                        Map.of("all", List.of()),
                        "actions",
                        List.of(Map.of("kind", "ADD_TAGS", "values", List.of("x"))),
                        "stop",
                        false));
    }

    private static Map<String, Object> rule() {
        return Map.of(
                "version",
                1,
                "name",
                Map.of("zh", "x", "en", "x"),
                "active",
                true,
                "match",
                "ALL",
                "conditions",
                List.of(Map.of("field", "TEXT", "quantifier", "ANY", "values", List.of("x"))),
                "actions",
                Map.of("tags", List.of("x"), "stop", false));
    }

    Answer make(Browser browser, Endpoint endpoint, String address, World world) {
        return switch (endpoint.call()) {
            case "POST /uploads" -> browser.upload(address, "x.txt", new byte[] {65});
            default -> browser.send(endpoint.method(), address, body(endpoint, world));
        };
    }
}
