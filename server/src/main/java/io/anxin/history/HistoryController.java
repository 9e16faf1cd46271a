package io.anxin.history;

import io.anxin.access.Actor;
import io.anxin.history.HistoryOverview.ArchiveRow;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Histories, for administrators.
@RestController
@RequestMapping("/api/v1/histories")
class HistoryController {

    private final Histories histories;
    private final Overviews overviews;
    private final ArchiveReading reading;
    private final Clock clock;

    HistoryController(
            Histories histories, Overviews overviews, ArchiveReading reading, Clock clock) {
        this.histories = histories;
        this.overviews = overviews;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping
    HistoryOverview showHistories(Actor actor) {
        return overviews.of(actor);
    }

    /// @param months whole months after the one a row is of, null for ever
    record KeepHistory(@PositiveOrZero long version, @Nullable @Min(1) @Max(1200) Integer months) {}

    @PutMapping("/{name}/retention")
    HistoryOverview keepHistory(
            Actor actor, @PathVariable String name, @Valid @RequestBody KeepHistory wanted) {
        histories.keep(actor, name, wanted.version(), wanted.months());
        return overviews.of(actor);
    }

    /// @param reason for whoever wonders later why nothing is removed
    record HoldHistory(@PositiveOrZero long version, @NotBlank @Size(max = 500) String reason) {}

    @PutMapping("/{name}/hold")
    HistoryOverview holdHistory(
            Actor actor, @PathVariable String name, @Valid @RequestBody HoldHistory wanted) {
        histories.hold(
                actor,
                name,
                wanted.version(),
                new Retention.Hold(
                        wanted.reason().strip(),
                        actor.id() == null ? null : actor.id().value(),
                        clock.instant()));
        return overviews.of(actor);
    }

    @DeleteMapping("/{name}/hold")
    HistoryOverview letHistoryGo(
            Actor actor, @PathVariable String name, @RequestParam long version) {
        histories.letGo(actor, name, version);
        return overviews.of(actor);
    }

    /// Asks for a run of the upkeep, or finds the one that is unfinished.
    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    HistoryOverview runUpkeep(Actor actor) {
        histories.run(actor);
        return overviews.of(actor);
    }

    @GetMapping("/archives")
    Page<ArchiveRow> listArchives(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return histories.archives(actor, after, size);
    }

    /// The rows of an archive that tell of what the reader may see, a JSON object on each line,
    /// compressed.
    @GetMapping("/archives/{id}/file")
    ResponseEntity<StreamingResponseBody> fetchArchive(Actor actor, @PathVariable UUID id) {
        Histories.Fetched fetched = histories.fetch(actor, id);
        Archive archive = fetched.archive();
        String name = Archive.fileName(archive.name(), archive.month(), archive.part());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(out -> reading.read(actor, archive, fetched.about(), out));
    }
}
