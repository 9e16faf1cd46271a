package io.anxin.ticket.happening;

import java.util.List;
import java.util.UUID;

/// The rules that led to what happens now, the first one first: a person's change has none. Bound
/// while a rule acts, so that whatever the rule causes knows where it comes from.
///
/// @param rules each stands in it once, because no rule acts twice in a chain
public record Chain(List<UUID> rules) {

    public static final ScopedValue<Chain> CURRENT = ScopedValue.newInstance();

    private static final Chain NONE = new Chain(List.of());

    public Chain {
        rules = List.copyOf(rules);
    }

    public static Chain current() {
        return CURRENT.isBound() ? CURRENT.get() : NONE;
    }
}
