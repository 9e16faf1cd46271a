package io.anxin.ticket.classification;

import io.anxin.organisation.TeamId;
import io.anxin.shared.Snapshot;
import io.anxin.ticket.category.Categories;
import io.anxin.ticket.category.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Says what a request is about, by the rules in force. The rules are held in memory, prepared for
/// matching: a hundred of them cost far less than a millisecond.
@Service
public class Classifier {

    private final ClassificationRuleRepository rules;
    private final Categories categories;
    private final Snapshot<RuleSet> inForce;

    Classifier(ClassificationRuleRepository rules, Categories categories) {
        this.rules = rules;
        this.categories = categories;
        this.inForce = new Snapshot<>(() -> with(rules.findAllByOrderByPositionAscIdAsc()));
    }

    public Classification classify(ClassificationInput input) {
        return inForce.get().classify(input);
    }

    void changed() {
        inForce.changed();
    }

    /// The rules of a trial, prepared but not in force.
    RuleSet with(List<ClassificationRule> wanted) {
        Map<UUID, UUID> teams = new HashMap<>();
        for (Category category : categories.list()) {
            TeamId team = categories.teamFor(category.id().value());
            if (team != null) {
                teams.put(category.id().value(), team.value());
            }
        }
        return new RuleSet(wanted, teams);
    }

    List<ClassificationRule> rules() {
        return rules.findAllByOrderByPositionAscIdAsc();
    }
}
