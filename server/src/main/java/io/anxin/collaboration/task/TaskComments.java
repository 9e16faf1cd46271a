package io.anxin.collaboration.task;

import io.anxin.access.Actor;
import io.anxin.files.FileId;
import io.anxin.files.Files;
import io.anxin.files.StoredFile;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is said about a task, and the evidence that goes with it.
@Service
class TaskComments {

    private final Tasks tasks;
    private final TaskTrail trail;
    private final TaskTelling telling;
    private final Files files;
    private final Clock clock;

    TaskComments(Tasks tasks, TaskTrail trail, TaskTelling telling, Files files, Clock clock) {
        this.tasks = tasks;
        this.trail = trail;
        this.telling = telling;
        this.files = files;
        this.clock = clock;
    }

    /// @param uploads ids answered by `POST /api/v1/uploads`
    @Transactional
    Task add(Actor actor, UUID id, String text, List<UUID> uploads) {
        Task task = tasks.visible(actor, id);
        if (text.isBlank() && uploads.isEmpty()) {
            throw new InvalidInput("text", "required");
        }
        List<StoredFile> kept =
                uploads.isEmpty()
                        ? List.of()
                        : files.keep(actor, uploads.stream().map(FileId::new).toList());
        trail.add(actor, task.id(), clock.instant(), text.strip(), kept);
        telling.announce(null, task);
        return task;
    }

    ResponseEntity<Resource> file(Actor actor, UUID id, UUID file, boolean inline) {
        Task task = tasks.visible(actor, id);
        if (!trail.holds(task.id(), file)) {
            throw new NotFound("file", file);
        }
        return files.serve(new FileId(file), inline);
    }
}
