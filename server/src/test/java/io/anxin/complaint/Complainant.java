package io.anxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.ticket.TicketId;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Opens complaints through the interface and brings them on.
public final class Complainant {

    private final Browser browser;

    public Complainant(Browser browser) {
        this.browser = browser;
    }

    /// @param english name of a class of the beginning
    public String classNamed(String english) {
        for (JsonNode each : browser.get("/api/v1/complaint-classes").body()) {
            if (each.path("name").path("en").asString().equals(english)) {
                return each.path("id").asString();
            }
        }
        throw new AssertionError(english);
    }

    public String anyCause() {
        return browser.get("/api/v1/complaint-causes").body().get(0).path("id").asString();
    }

    public Map<String, Object> about(String english, String severity) {
        return new HashMap<>(
                Map.of("version", 0, "complaintClass", classNamed(english), "severity", severity));
    }

    public Answer open(TicketId ticket, Map<String, Object> about) {
        return browser.post("/api/v1/tickets/" + ticket + "/complaints", about);
    }

    public JsonNode opened(TicketId ticket, String english, String severity) {
        Answer made = open(ticket, about(english, severity));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body();
    }

    public static String url(JsonNode page) {
        return "/api/v1/complaints/" + page.path("complaint").path("id").asString();
    }

    public JsonNode now(JsonNode page) {
        return browser.get(url(page)).body();
    }

    public Answer complete(JsonNode page) {
        JsonNode row = now(page).path("complaint");
        return browser.put(
                url(page) + "/completion",
                Map.of(
                        "version",
                        row.path("version").asLong(),
                        "stage",
                        row.path("stage").asString(),
                        "text",
                        "done"));
    }

    /// Everything that each stage asks for, until it stands before that one.
    public void bringTo(JsonNode page, String stage) {
        while (!now(page).path("complaint").path("stage").asString().equals(stage)) {
            satisfy(page);
            Answer done = complete(page);
            assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        }
    }

    public void satisfy(JsonNode page) {
        JsonNode now = now(page);
        for (JsonNode each : now.path("missing")) {
            switch (each.asString()) {
                case "evidence.NOTE" -> evidence(page, Map.of("text", "Seen and measured"));
                case "evidence.MESSAGE" -> evidence(page, Map.of("text", "", "message", 1));
                case "cause" -> named(page);
                default -> throw new AssertionError(each);
            }
        }
    }

    private void named(JsonNode page) {
        JsonNode row = now(page).path("complaint");
        Map<String, Object> about = new HashMap<>();
        about.put("version", row.path("version").asLong());
        about.put("complaintClass", row.path("complaintClass").asString());
        about.put("severity", row.path("severity").asString());
        about.put("cause", anyCause());
        assertThat(browser.put(url(page), about).status()).isEqualTo(200);
    }

    public Answer evidence(JsonNode page, Map<String, Object> what) {
        Answer answer = browser.post(url(page) + "/evidence", what);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer;
    }

    public Answer archive(JsonNode page) {
        return browser.put(
                url(page) + "/archive",
                Map.of(
                        "version",
                        now(page).path("complaint").path("version").asLong(),
                        "feedback",
                        "CONTENT",
                        "text",
                        "She thanked us"));
    }
}
