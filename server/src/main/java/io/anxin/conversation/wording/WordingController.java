package io.anxin.conversation.wording;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a team says in its mails.
@RestController
@RequestMapping("/api/v1/teams/{team}/wording")
class WordingController {

    private final Wordings wordings;

    WordingController(Wordings wordings) {
        this.wordings = wordings;
    }

    @GetMapping
    WordingView wording(Actor actor, @PathVariable UUID team) {
        actor.require(Permission.READ_TICKETS);
        return view(team, wordings.of(team));
    }

    @PutMapping
    WordingView changeWording(
            Actor actor, @PathVariable UUID team, @Valid @RequestBody DescribeWording wanted) {
        return view(team, wordings.change(actor, team, wanted));
    }

    private static WordingView view(UUID team, Wording wording) {
        return new WordingView(
                team, wording.version(), wording.acknowledges(), wording.zh(), wording.en());
    }
}
