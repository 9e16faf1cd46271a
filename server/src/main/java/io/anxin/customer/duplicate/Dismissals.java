package io.anxin.customer.duplicate;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What staff say about pairs that are two people.
@Service
class Dismissals {

    private final DuplicateTable table;
    private final Audit audit;
    private final Clock clock;

    Dismissals(DuplicateTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void dismiss(Actor actor, UUID one, UUID other) {
        mark(actor, one, other, clock.instant(), "duplicate-dismissed");
    }

    @Transactional
    public void restore(Actor actor, UUID one, UUID other) {
        mark(actor, one, other, null, "duplicate-restored");
    }

    private void mark(Actor actor, UUID one, UUID other, @Nullable Instant at, String action) {
        actor.require(Permission.MANAGE_CUSTOMERS);
        if (!table.exists(one, other)) {
            throw new NotFound("duplicate", one + " " + other);
        }
        UUID by = at == null || actor.id() == null ? null : actor.id().value();
        if (table.dismiss(one, other, at, by)) {
            audit.record(actor, action, "customer", one.toString(), null, Map.of("of", other));
            audit.record(actor, action, "customer", other.toString(), null, Map.of("of", one));
        }
    }
}
