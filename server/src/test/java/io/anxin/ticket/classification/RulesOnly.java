package io.anxin.ticket.classification;

import java.util.List;
import java.util.Map;

/// Lets tests of other packages match rules without a database.
public final class RulesOnly {

    private RulesOnly() {}

    public static Classification classify(
            List<ClassificationRule> rules, ClassificationInput input) {
        return new RuleSet(rules, Map.of()).classify(input);
    }
}
