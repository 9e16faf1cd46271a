package io.anxin.parts;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The catalogue of spare parts.
@Service
public class Parts {

    /// What a part is to be.
    public record PartDescription(
            String number,
            Bilingual name,
            String unit,
            Tracking tracking,
            Criticality criticality,
            boolean repairable,
            boolean hazardous,
            int leadMonths) {}

    private final PartTable parts;
    private final Audit audit;
    private final Clock clock;

    Parts(PartTable parts, Audit audit, Clock clock) {
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    /// By number; those that fit `q` when it is given.
    public Page<Part> list(Actor actor, @Nullable String q, @Nullable String after, int size) {
        actor.require(Permission.READ_PARTS);
        return parts.list(q, after, size);
    }

    /// @throws io.anxin.shared.NotFound when there is no such part
    public Part get(Actor actor, PartId id) {
        actor.require(Permission.READ_PARTS);
        return parts.get(id);
    }

    /// @throws io.anxin.shared.NotFound when there is no such part
    public Part get(PartId id) {
        return parts.get(id);
    }

    /// Parts by id, those that exist.
    public List<Part> byIds(Collection<UUID> ids) {
        return parts.byIds(ids);
    }

    /// What comes into stock changes what a unit costs on average. Locks the part.
    @Transactional(propagation = Propagation.MANDATORY)
    public void receiveAt(PartId id, BigDecimal quantity, BigDecimal unitCost) {
        parts.receiveAt(id, quantity, unitCost);
    }

    /// Every part, for what is computed over the assortment.
    public List<Part> all() {
        return parts.all();
    }

    /// @throws PartNumberTaken when another part has the number
    @Transactional
    public Part create(Actor actor, PartDescription wanted) {
        actor.require(Permission.PLAN_PARTS);
        Part part = part(PartId.next(), 1, wanted, BigDecimal.ZERO);
        parts.insert(part, clock.instant());
        audit.record(actor, "part-created", "part", part.id().toString(), null, part);
        return part;
    }

    /// Tracking stays as it was: pieces already counted cannot be told apart later.
    ///
    /// @param version the version the change was made on
    @Transactional
    public Part change(Actor actor, PartId id, long version, PartDescription wanted) {
        actor.require(Permission.PLAN_PARTS);
        Part before = parts.get(id);
        if (before.version() != version) {
            throw new Stale("part", id, before.version());
        }
        Part after = part(id, version + 1, wanted, before.averageCost());
        parts.update(after);
        audit.record(actor, "part-changed", "part", id.toString(), before, after);
        return after;
    }

    private static Part part(PartId id, long version, PartDescription wanted, BigDecimal cost) {
        return new Part(
                id,
                version,
                wanted.number().strip(),
                wanted.name(),
                wanted.unit(),
                wanted.tracking(),
                wanted.criticality(),
                wanted.repairable(),
                wanted.hazardous(),
                wanted.leadMonths(),
                cost);
    }
}
