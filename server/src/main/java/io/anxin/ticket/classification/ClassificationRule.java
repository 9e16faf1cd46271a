package io.anxin.ticket.classification;

import io.anxin.shared.Bilingual;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// If the conditions hold, then the actions; lower positions come first.
@Table(schema = "ticket", name = "classification_rule")
public record ClassificationRule(
        @Id RuleId id,
        @Version long version,
        @Embedded.Empty(prefix = "name_") Bilingual name,
        int position,
        boolean active,
        Match match,
        Conditions conditions,
        Actions actions) {

    /// Whether every condition must hold, or one is enough.
    public enum Match {
        ALL,
        ANY
    }

    ClassificationRule at(int newPosition) {
        return new ClassificationRule(
                id, version, name, newPosition, active, match, conditions, actions);
    }
}
