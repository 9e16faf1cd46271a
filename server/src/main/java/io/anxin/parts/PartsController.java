package io.anxin.parts;

import io.anxin.access.Actor;
import io.anxin.parts.Parts.PartDescription;
import io.anxin.parts.Substitutes.Substitute;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/parts")
class PartsController {

    private static final String NUMBER = "[^\\s|][^|]*";

    record DescribePart(
            @Min(0) long version,
            @NotNull @Pattern(regexp = NUMBER) @Size(max = 60) String number,
            @NotNull @Valid Bilingual name,
            @NotNull @Size(min = 1, max = 20) String unit,
            @NotNull Tracking tracking,
            @NotNull Criticality criticality,
            boolean repairable,
            boolean hazardous,
            @Min(1) @Max(60) int leadMonths) {

        PartDescription description() {
            return new PartDescription(
                    number, name, unit, tracking, criticality, repairable, hazardous, leadMonths);
        }
    }

    record AddSubstitute(
            @NotNull UUID substitute,
            Substitutes.@NotNull Kind kind,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    private final Parts parts;
    private final Substitutes substitutes;
    private final Clock clock;

    PartsController(Parts parts, Substitutes substitutes, Clock clock) {
        this.parts = parts;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    /// By part number.
    ///
    /// @param q words of the name, or the beginning of the number
    @GetMapping
    Page<Part> list(
            Actor actor,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return parts.list(actor, q, after, size);
    }

    @GetMapping("/{id}")
    Part part(Actor actor, @PathVariable UUID id) {
        return parts.get(actor, new PartId(id));
    }

    @PostMapping
    ResponseEntity<Part> create(Actor actor, @Valid @RequestBody DescribePart request) {
        Part part = parts.create(actor, request.description());
        return ResponseEntity.created(URI.create("/api/v1/parts/" + part.id())).body(part);
    }

    @PutMapping("/{id}")
    Part change(Actor actor, @PathVariable UUID id, @Valid @RequestBody DescribePart request) {
        return parts.change(actor, new PartId(id), request.version(), request.description());
    }

    /// What may be used instead today, near ones first.
    @GetMapping("/{id}/substitutes")
    List<Substitute> substitutes(Actor actor, @PathVariable UUID id) {
        return substitutes.of(actor, new PartId(id), LocalDate.now(clock));
    }

    @PostMapping("/{id}/substitutes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addSubstitute(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody AddSubstitute request) {
        substitutes.add(
                actor,
                new PartId(id),
                new PartId(request.substitute()),
                request.kind(),
                request.validFrom(),
                request.validUntil());
    }
}
