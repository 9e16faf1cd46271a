package io.anxin.ticket.life;

import io.anxin.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Two people changed the same thing of a ticket; changes of different things are merged.
public final class ConflictingEdit extends Problem {

    /// @param theirs the value that is kept now
    /// @param yours the value that was refused
    public record Conflict(String field, @Nullable Object theirs, @Nullable Object yours) {}

    public ConflictingEdit(String number, long currentVersion, List<Conflict> conflicts) {
        super(HttpStatus.CONFLICT, number);
        tell("currentVersion", currentVersion);
        tell("conflicts", conflicts);
    }
}
