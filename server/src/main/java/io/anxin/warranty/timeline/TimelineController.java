package io.anxin.warranty.timeline;

import io.anxin.access.Actor;
import io.anxin.asset.AssetId;
import io.anxin.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Everything that ever happened to a machine.
@RestController
@RequestMapping("/api/v1/assets/{id}/timeline")
class TimelineController {

    private final AssetTimeline timeline;

    TimelineController(AssetTimeline timeline) {
        this.timeline = timeline;
    }

    /// The latest first, with the tickets that the reader may see and the parts used for them.
    ///
    /// @param size how many tickets are on a page at most
    @GetMapping
    Page<AssetEvent> readAssetTimeline(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
        return timeline.of(actor, new AssetId(id), after, size);
    }
}
