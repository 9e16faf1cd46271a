package io.anxin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.job.DueJobs;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/// Imports as a person does them, for tests: to be imported together with [DueJobs].
@TestComponent
public class ImportDesk {

    private final DueJobs jobs;

    ImportDesk(DueJobs jobs) {
        this.jobs = jobs;
    }

    /// What came of a run.
    ///
    /// @param faulty the file of faulty rows, empty when there is none
    public record Run(JsonNode job, String faulty) {

        public long figure(String name) {
            return job.path("figures").path(name).asLong(-1);
        }
    }

    public Answer begin(Browser person, String target, String name, byte[] content) {
        Answer upload = person.upload("/api/v1/uploads", name, content);
        return person.post(
                "/api/v1/imports",
                Map.of("target", target, "upload", upload.body().path("id").asString()));
    }

    public JsonNode begun(Browser person, String target, String name, byte[] content) {
        Answer begun = begin(person, target, name, content);
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(201);
        return begun.body();
    }

    /// Starts a run and lets it wait.
    public String started(Browser person, JsonNode made, boolean trial) {
        Answer started =
                person.post(
                        "/api/v1/imports/" + made.path("id").asString() + "/runs",
                        Map.of("version", made.path("version").asLong(), "trial", trial));
        assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
        return "/api/v1/jobs/" + UUID.fromString(started.body().path("id").asString());
    }

    public Run run(Browser person, JsonNode made, boolean trial) {
        String url = started(person, made, trial);
        jobs.run();
        JsonNode job = person.get(url).body();
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        boolean faults = job.path("file").isObject();
        return new Run(
                job,
                faults
                        ? new String(person.get(url + "/file").raw().body(), StandardCharsets.UTF_8)
                        : "");
    }
}
