package io.anxin.ticket.classification;

import io.anxin.shared.Bilingual;
import java.util.List;
import java.util.UUID;

/// A rule as an administrator sees it.
record RuleView(
        UUID id,
        long version,
        Bilingual name,
        int position,
        boolean active,
        ClassificationRule.Match match,
        List<Condition> conditions,
        Actions actions) {

    static RuleView of(ClassificationRule rule) {
        return new RuleView(
                rule.id().value(),
                rule.version(),
                rule.name(),
                rule.position(),
                rule.active(),
                rule.match(),
                rule.conditions().items(),
                rule.actions());
    }
}
