package io.anxin.ticket.classification;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the rules made of a request; null where no rule said anything.
///
/// @param team the team of the rule, else the default team of the category
/// @param named who alone may see the ticket; empty when no rule made it confidential
/// @param reasons the rules that matched, in order, with what they found
public record Classification(
        @Nullable Kind kind,
        @Nullable UUID category,
        @Nullable Severity severity,
        @Nullable Impact impact,
        @Nullable UUID team,
        List<String> tags,
        List<UUID> named,
        List<Reason> reasons) {

    public static final Classification NONE =
            new Classification(null, null, null, null, null, List.of(), List.of(), List.of());

    /// Why: a rule and the words or values it matched on.
    public record Reason(UUID ruleId, Bilingual rule, List<String> found) {}
}
