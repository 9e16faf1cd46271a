package io.anxin.imports;

import io.anxin.access.Actor;
import io.anxin.imports.Mappings.MappingView;
import io.anxin.job.JobRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Files of rows from other systems.
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    /// @param upload id answered by `POST /api/v1/uploads`
    record BeginImport(@NotBlank @Size(max = 40) String target, @NotNull UUID upload) {}

    /// @param charset of a CSV file, null as detected
    /// @param assignments field by number of column, from 0
    /// @param changesKnown whether rows that are known change what they name
    record MeanImport(
            long version,
            @Nullable @Size(max = 40) String charset,
            @NotNull @Size(max = 200) Map<Integer, @NotBlank @Size(max = 60) String> assignments,
            boolean changesKnown) {}

    /// @param trial checks every row and writes nothing
    record RunImport(long version, boolean trial) {}

    /// @param fields field by title of the column
    record SaveMapping(
            @NotBlank @Size(max = 40) String target,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 200)
                    Map<@Size(max = 300) String, @NotBlank @Size(max = 60) String> fields) {}

    private final Imports imports;
    private final Mappings mappings;
    private final Targets targets;

    ImportController(Imports imports, Mappings mappings, Targets targets) {
        this.imports = imports;
        this.mappings = mappings;
        this.targets = targets;
    }

    /// The names of what the reader may take in.
    @GetMapping("/targets")
    List<String> listImportTargets(Actor actor) {
        return targets.of(actor).stream().map(ImportTarget::name).sorted().toList();
    }

    @PostMapping
    ResponseEntity<ImportView> beginImport(Actor actor, @Valid @RequestBody BeginImport request) {
        ImportView begun = imports.begin(actor, request.target(), request.upload());
        return ResponseEntity.created(URI.create("/api/v1/imports/" + begun.id())).body(begun);
    }

    @GetMapping("/{id}")
    ImportView showImport(Actor actor, @PathVariable UUID id) {
        return imports.get(actor, id);
    }

    @PutMapping("/{id}")
    ImportView meanImport(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody MeanImport request) {
        return imports.mean(
                actor,
                id,
                request.version(),
                request.charset(),
                request.assignments(),
                request.changesKnown());
    }

    @PostMapping("/{id}/runs")
    ResponseEntity<JobRow> runImport(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody RunImport request) {
        JobRow job = imports.run(actor, id, request.version(), request.trial());
        return ResponseEntity.created(URI.create("/api/v1/jobs/" + job.id())).body(job);
    }

    @GetMapping("/mappings")
    List<MappingView> listMappings(Actor actor, @RequestParam @Size(max = 40) String target) {
        return mappings.list(actor, target);
    }

    @PostMapping("/mappings")
    MappingView saveMapping(Actor actor, @Valid @RequestBody SaveMapping request) {
        return mappings.save(actor, request.target(), request.name(), request.fields());
    }

    @DeleteMapping("/mappings/{id}")
    ResponseEntity<Void> removeMapping(Actor actor, @PathVariable UUID id) {
        mappings.remove(actor, id);
        return ResponseEntity.noContent().build();
    }
}
