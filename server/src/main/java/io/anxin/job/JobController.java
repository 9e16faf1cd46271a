package io.anxin.job;

import io.anxin.access.Actor;
import io.anxin.files.Files;
import io.anxin.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The jobs of whoever is signed in.
@RestController
@RequestMapping("/api/v1/jobs")
class JobController {

    private final Jobs jobs;
    private final Files files;

    JobController(Jobs jobs, Files files) {
        this.jobs = jobs;
        this.files = files;
    }

    @GetMapping
    Page<JobRow> listJobs(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int size) {
        return jobs.list(actor, after, size);
    }

    @GetMapping("/{id}")
    JobRow showJob(Actor actor, @PathVariable UUID id) {
        return jobs.get(actor, new JobId(id));
    }

    @PutMapping("/{id}/cancellation")
    JobRow cancelJob(Actor actor, @PathVariable UUID id) {
        return jobs.cancel(actor, new JobId(id));
    }

    @PutMapping("/{id}/continuation")
    JobRow goOnWithJob(Actor actor, @PathVariable UUID id) {
        return jobs.goOn(actor, new JobId(id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> removeJob(Actor actor, @PathVariable UUID id) {
        jobs.remove(actor, new JobId(id));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> fetchJobFile(Actor actor, @PathVariable UUID id) {
        return files.serve(jobs.fetch(actor, new JobId(id)), false);
    }
}
