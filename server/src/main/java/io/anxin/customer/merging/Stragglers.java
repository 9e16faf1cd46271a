package io.anxin.customer.merging;

import io.anxin.access.Actor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A message that was being received while its sender was merged may have opened a ticket of the
/// merged one: it is fetched after the merge.
@Component
class Stragglers {

    private final CustomerMerges merges;

    Stragglers(CustomerMerges merges) {
        this.merges = merges;
    }

    @ApplicationModuleListener
    void on(CustomersMerged merged) {
        merges.collect(Actor.system("merge"), merged.source());
    }
}
