package io.anxin.asset.export;

import io.anxin.access.Actor;
import io.anxin.job.JobRow;
import io.anxin.job.Jobs;
import io.anxin.shared.InvalidInput;
import io.anxin.sheet.SheetFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lists of assets as tables.
@RestController
@RequestMapping("/api/v1/assets/exports")
class AssetExportController {

    /// @param title of the list, which becomes the name of the file
    /// @param zone IANA name of the zone in which times are shown
    /// @param q as for the list
    record ExportAssets(
            @NotNull SheetFormat format,
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 60) String zone,
            @Nullable @Size(max = 200) String q,
            boolean startMissing) {}

    private final Jobs jobs;
    private final AssetExport export;

    AssetExportController(Jobs jobs, AssetExport export) {
        this.jobs = jobs;
        this.export = export;
    }

    /// Starts a job that writes the list as a file.
    @PostMapping
    ResponseEntity<JobRow> exportAssets(Actor actor, @Valid @RequestBody ExportAssets request) {
        export.require(actor);
        requireZone(request.zone());
        JobRow job =
                jobs.start(
                        actor,
                        AssetExport.KIND,
                        request.title(),
                        new AssetExportPlan(
                                request.format(),
                                request.zone(),
                                request.q(),
                                request.startMissing()));
        return ResponseEntity.created(URI.create("/api/v1/jobs/" + job.id())).body(job);
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            InvalidInput wrong = new InvalidInput("zone", "zone");
            wrong.initCause(e);
            throw wrong;
        }
    }
}
