package io.anxin.insight;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Follows the changes, and does the rebuilding that was asked for.
@Component
class InsightSweep {

    private final Insight insight;
    private final Rebuilds rebuilds;

    InsightSweep(Insight insight, Rebuilds rebuilds) {
        this.insight = insight;
        this.rebuilds = rebuilds;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void follow() {
        insight.catchUp();
    }

    @Scheduled(fixedDelayString = "PT2S")
    void rebuild() {
        while (rebuilds.step()) {
            // the next page
        }
    }
}
