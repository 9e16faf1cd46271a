package io.anxin.ticket.watch;

import io.anxin.access.Actor;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class WatchController {

    private final QueueWatch watch;
    private final RouteTrials trials;

    WatchController(QueueWatch watch, RouteTrials trials) {
        this.watch = watch;
        this.trials = trials;
    }

    /// What waits in the queues of the teams the reader sees, and who is on.
    @GetMapping("/queue-watch")
    List<TeamWatch> watchQueues(Actor actor) {
        return watch.teams(actor);
    }

    /// Who would get a ticket or a case that is only thought of; nothing is changed.
    @PostMapping("/routing/trial")
    RouteTrial tryRoute(Actor actor, @Valid @RequestBody TryRoute request) {
        return trials.run(actor, request);
    }
}
