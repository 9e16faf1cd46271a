package io.anxin.ticket.action;

import io.anxin.access.Actor;
import io.anxin.shared.Bilingual;
import java.util.Set;

/// For what actions are performed.
///
/// @param entry name of the entry in the history, such as `rule-applied`
/// @param name of the rule or macro
/// @param settled what people have set since, which is left alone
/// @param answered whether a person has answered the customer since
public record Purpose(
        Actor actor, String entry, Bilingual name, Set<String> settled, boolean answered) {

    public Purpose {
        settled = Set.copyOf(settled);
    }
}
