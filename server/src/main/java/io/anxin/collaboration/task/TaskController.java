package io.anxin.collaboration.task;

import io.anxin.access.Actor;
import io.anxin.access.Sight;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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

/// What other departments are asked for. Each change holds in `version` what the writer had before
/// the eyes, and answers with the task as it is now.
@RestController
@RequestMapping("/api/v1")
class TaskController {

    record AssignTask(long version, @NotNull UUID team, @Nullable UUID owner) {}

    record TakeTask(long version) {}

    /// @param text the result, or the reason
    record SettleTask(long version, @NotBlank @Size(max = 5_000) String text) {}

    record PostponeTask(
            long version,
            @Nullable @Min(1) @Max(2_000) Integer dueInHours,
            @Nullable LocalDate dueOn) {}

    record CommentTask(
            @NotNull @Size(max = 10_000) String text,
            @Nullable @Size(max = 20) List<@NotNull UUID> uploads) {}

    record SendLetter(@NotBlank @Size(max = 20_000) String text) {}

    private final Tasks tasks;
    private final TaskQueue queue;
    private final Sight sight;
    private final TaskViews views;
    private final TaskComments comments;
    private final CustomerLetters letters;

    TaskController(
            Tasks tasks,
            TaskQueue queue,
            Sight sight,
            TaskViews views,
            TaskComments comments,
            CustomerLetters letters) {
        this.tasks = tasks;
        this.queue = queue;
        this.sight = sight;
        this.views = views;
        this.comments = comments;
        this.letters = letters;
    }

    /// The tasks of one's own, of the own teams, asked for, or all that one may see; what is due
    /// first stands first.
    @GetMapping("/tasks")
    Page<TaskRow> listTasks(
            Actor actor,
            @RequestParam(defaultValue = "TEAM") TaskQueue.View view,
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        Page<Task> page =
                sight.page(
                        actor,
                        after,
                        from -> queue.list(actor, view, settled, from, size),
                        task -> new Sight.Thing(Task.SUBJECT, task.id().toString()));
        return new Page<>(views.rows(actor, page.items()), page.next());
    }

    @GetMapping("/tickets/{id}/tasks")
    List<TaskRow> listTasksOfTicket(Actor actor, @PathVariable @Min(1) long id) {
        return views.rows(actor, tasks.ofTicket(actor, new TicketId(id)));
    }

    @PostMapping("/tickets/{id}/tasks")
    ResponseEntity<TaskPage> openTask(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody OpenTask request) {
        Task task = tasks.open(actor, new TicketId(id), request);
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + task.id()))
                .body(views.page(actor, task));
    }

    @GetMapping("/tasks/{id}")
    TaskPage showTask(Actor actor, @PathVariable UUID id) {
        return views.page(actor, tasks.visible(actor, id));
    }

    @PutMapping("/tasks/{id}/assignment")
    TaskPage assignTask(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody AssignTask request) {
        return page(
                actor, tasks.assign(actor, id, request.version(), request.team(), request.owner()));
    }

    @PutMapping("/tasks/{id}/acceptance")
    TaskPage takeTask(Actor actor, @PathVariable UUID id, @Valid @RequestBody TakeTask request) {
        return page(actor, tasks.take(actor, id, request.version()));
    }

    @PutMapping("/tasks/{id}/answer")
    TaskPage answerTask(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody AnswerTask request) {
        return page(actor, tasks.answer(actor, id, request));
    }

    @PutMapping("/tasks/{id}/result")
    TaskPage finishTask(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody SettleTask request) {
        return page(actor, tasks.finish(actor, id, request.version(), request.text()));
    }

    @PutMapping("/tasks/{id}/refusal")
    TaskPage declineTask(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody SettleTask request) {
        return page(actor, tasks.decline(actor, id, request.version(), request.text()));
    }

    @PutMapping("/tasks/{id}/withdrawal")
    TaskPage cancelTask(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody SettleTask request) {
        return page(actor, tasks.cancel(actor, id, request.version(), request.text()));
    }

    @DeleteMapping("/tasks/{id}/result")
    TaskPage reopenTask(Actor actor, @PathVariable UUID id, @RequestParam long version) {
        return page(actor, tasks.reopen(actor, id, version));
    }

    @PutMapping("/tasks/{id}/deadline")
    TaskPage postponeTask(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody PostponeTask request) {
        return page(
                actor,
                tasks.postpone(
                        actor, id, request.version(), request.dueInHours(), request.dueOn()));
    }

    @PostMapping("/tasks/{id}/comments")
    TaskPage commentTask(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody CommentTask request) {
        List<UUID> uploads = request.uploads() == null ? List.of() : request.uploads();
        return page(actor, comments.add(actor, id, request.text(), uploads));
    }

    @GetMapping("/tasks/{id}/files/{file}")
    ResponseEntity<Resource> taskFile(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "true") boolean inline) {
        return comments.file(actor, id, file, inline);
    }

    /// What could be written to the customer, in his language.
    @GetMapping("/tasks/{id}/letter")
    CustomerLetters.PreparedLetter prepareLetter(Actor actor, @PathVariable UUID id) {
        return letters.prepare(actor, id);
    }

    @PostMapping("/tasks/{id}/letter")
    TaskPage sendLetter(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody SendLetter request,
            Locale locale) {
        return page(actor, letters.send(actor, id, request.text(), locale));
    }

    private TaskPage page(Actor actor, Task task) {
        return views.page(actor, task);
    }
}
