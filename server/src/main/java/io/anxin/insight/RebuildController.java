package io.anxin.insight;

import io.anxin.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/insight/rebuild")
class RebuildController {

    private final Insight insight;

    RebuildController(Insight insight) {
        this.insight = insight;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildProgress requestRebuild(Actor actor) {
        return insight.requestRebuild(actor);
    }

    /// The latest rebuild; 204 when there never was one.
    @GetMapping
    ResponseEntity<RebuildProgress> readRebuild(Actor actor) {
        return insight.latestRebuild(actor)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelRebuild(Actor actor) {
        insight.cancelRebuild(actor);
    }
}
