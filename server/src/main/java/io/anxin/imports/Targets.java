package io.anxin.imports;

import io.anxin.access.Actor;
import io.anxin.access.Forbidden;
import io.anxin.shared.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/// Everything that can be taken in.
@Component
class Targets {

    private final List<ImportTarget> all;

    Targets(List<ImportTarget> all) {
        this.all = all;
    }

    /// Those that the actor may take in.
    List<ImportTarget> of(Actor actor) {
        return all.stream().filter(target -> isOpen(target, actor)).toList();
    }

    /// @throws Forbidden when the actor may not take in such things
    ImportTarget get(Actor actor, String name) {
        ImportTarget found =
                all.stream()
                        .filter(target -> target.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("import-target", name));
        found.require(actor);
        return found;
    }

    private static boolean isOpen(ImportTarget target, Actor actor) {
        try {
            target.require(actor);
            return true;
        } catch (Forbidden _) {
            return false;
        }
    }
}
