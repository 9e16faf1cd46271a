package io.anxin.ticket.recurring;

import io.anxin.access.Actor;
import io.anxin.shared.Bilingual;
import io.anxin.ticket.automation.RuleRights;
import io.anxin.ticket.template.TicketContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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

@RestController
@RequestMapping("/api/v1/recurrences")
class RecurrenceController {

    /// @param nextAt when the next ticket is due; null when none is to come
    /// @param editable whether the reader may change it
    record RecurrenceView(
            UUID id,
            long version,
            Bilingual name,
            @Nullable UUID team,
            UUID customer,
            TicketContent content,
            Schedule schedule,
            String zone,
            boolean active,
            @Nullable Instant nextAt,
            boolean editable) {}

    /// @param team by whose calendar days off are avoided
    record PreviewSchedule(
            @NotNull @Valid Schedule schedule,
            @NotBlank @Size(max = 60) String zone,
            @Nullable UUID team) {}

    private final Recurrences recurrences;

    RecurrenceController(Recurrences recurrences) {
        this.recurrences = recurrences;
    }

    @GetMapping
    List<RecurrenceView> listRecurrences(Actor actor) {
        return recurrences.list(actor).stream().map(one -> view(actor, one)).toList();
    }

    @PostMapping
    ResponseEntity<RecurrenceView> writeRecurrence(
            Actor actor, @Valid @RequestBody WriteRecurrence request) {
        RecurrenceView made = view(actor, recurrences.write(actor, request));
        return ResponseEntity.created(URI.create("/api/v1/recurrences/" + made.id())).body(made);
    }

    @PutMapping("/{id}")
    RecurrenceView reviseRecurrence(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteRecurrence request) {
        return view(actor, recurrences.revise(actor, id, request));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> removeRecurrence(
            Actor actor, @PathVariable UUID id, @RequestParam long version) {
        recurrences.remove(actor, id, version);
        return ResponseEntity.noContent().build();
    }

    /// The next times of a schedule.
    @PostMapping("/preview")
    List<Due> previewSchedule(Actor actor, @Valid @RequestBody PreviewSchedule request) {
        return recurrences.preview(actor, request.schedule(), request.zone(), request.team());
    }

    /// What became of its latest days, newest first.
    @GetMapping("/{id}/runs")
    List<RecurrenceRunTable.Run> listRecurrenceRuns(Actor actor, @PathVariable UUID id) {
        return recurrences.runs(actor, id);
    }

    private static RecurrenceView view(Actor actor, Recurrence recurrence) {
        return new RecurrenceView(
                recurrence.id(),
                recurrence.version(),
                recurrence.name(),
                recurrence.team(),
                recurrence.customer(),
                recurrence.content(),
                recurrence.schedule(),
                recurrence.zone(),
                recurrence.active(),
                recurrence.nextAt(),
                RuleRights.mayWrite(actor, recurrence.team()));
    }
}
