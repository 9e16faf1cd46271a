package io.anxin.ticket.resolutioncode;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Snapshot;
import io.anxin.shared.Stale;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The list of resolution codes. Reads come from memory.
@Service
public class ResolutionCodes {

    private final ResolutionCodeRepository repository;
    private final Audit audit;
    private final Snapshot<List<ResolutionCode>> all;

    ResolutionCodes(ResolutionCodeRepository repository, Audit audit) {
        this.repository = repository;
        this.audit = audit;
        this.all = new Snapshot<>(repository::findAllByOrderByPositionAscCodeAsc);
    }

    /// Every code, also those out of use, in the order of the screen.
    public List<ResolutionCode> list() {
        return all.get();
    }

    public Optional<ResolutionCode> find(String code) {
        return list().stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /// @throws InvalidInput when the code is taken
    @Transactional
    ResolutionCode define(Actor actor, DefineResolutionCode wanted) {
        actor.require(Permission.MANAGE_DESK);
        try {
            ResolutionCode saved = repository.save(build(Ids.next(), 0, wanted));
            all.changed();
            audit.record(actor, "code-defined", "resolution-code", saved.code(), null, saved);
            return saved;
        } catch (DuplicateKeyException e) {
            InvalidInput taken = new InvalidInput("code", "taken", wanted.code());
            taken.initCause(e);
            throw taken;
        }
    }

    /// Renames a code, moves it, takes it out of use or back into it.
    ///
    /// @throws InvalidInput when the code itself would change
    @Transactional
    ResolutionCode revise(Actor actor, UUID id, DefineResolutionCode wanted) {
        actor.require(Permission.MANAGE_DESK);
        ResolutionCode before =
                repository.findById(id).orElseThrow(() -> new NotFound("resolution-code", id));
        if (before.version() != wanted.version()) {
            throw new Stale("resolution-code", id, before.version());
        }
        if (!before.code().equals(wanted.code())) {
            throw new InvalidInput("code", "fixed");
        }
        ResolutionCode saved = repository.save(build(id, before.version(), wanted));
        all.changed();
        audit.record(actor, "code-revised", "resolution-code", saved.code(), before, saved);
        return saved;
    }

    private static ResolutionCode build(UUID id, long version, DefineResolutionCode wanted) {
        return new ResolutionCode(
                id, version, wanted.code(), wanted.name(), wanted.active(), wanted.position());
    }
}
