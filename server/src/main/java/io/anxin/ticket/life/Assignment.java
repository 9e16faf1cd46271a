package io.anxin.ticket.life;

import io.anxin.access.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who works on it.
///
/// @param by who gave it to them; null when the program did
/// @param why the mode of the team and the rules that decided, when the program gave it; none else
public record Assignment(AccountId to, @Nullable AccountId by, Instant at, List<String> why) {

    public Assignment {
        why = List.copyOf(why);
    }
}
