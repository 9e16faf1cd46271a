package io.anxin.ticket.starting;

import io.anxin.access.Actor;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.ticket.cannedreply.CannedReplies;
import io.anxin.ticket.cannedreply.WriteCannedReply;
import io.anxin.ticket.category.Categories;
import io.anxin.ticket.category.Category;
import io.anxin.ticket.category.DefineCategory;
import io.anxin.ticket.classification.Actions;
import io.anxin.ticket.classification.ClassificationRules;
import io.anxin.ticket.classification.DefineRule;
import io.anxin.ticket.field.CustomFields;
import io.anxin.ticket.field.DefineField;
import io.anxin.ticket.trait.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lays out an empty desk. Everything it writes can be changed or taken out of use afterwards.
@Service
public class StartingDesk {

    private final Categories categories;
    private final ClassificationRules rules;
    private final CannedReplies replies;
    private final CustomFields fields;
    private final StartingAids aids;
    private final Teams teams;

    StartingDesk(
            Categories categories,
            ClassificationRules rules,
            CannedReplies replies,
            CustomFields fields,
            StartingAids aids,
            Teams teams) {
        this.categories = categories;
        this.rules = rules;
        this.replies = replies;
        this.fields = fields;
        this.aids = aids;
        this.teams = teams;
    }

    /// Writes categories, rules, canned replies, custom fields and what eases the work when there
    /// is no category yet; a category's team is the first one of the kind that fits. Does nothing
    /// on a desk in use, so it may be called at every start; of two nodes that do so at once the
    /// second waits.
    @Transactional
    public void lay(Actor actor) {
        if (!categories.lockedAndEmpty()) {
            return;
        }
        StartingContent content = StartingContent.read();
        Map<String, UUID> byCode = layCategories(actor, content.categories());
        content.rules().forEach(rule -> rules.define(actor, rule(rule, byCode)));
        content.cannedReplies()
                .forEach(
                        reply ->
                                replies.write(
                                        actor,
                                        new WriteCannedReply(
                                                0,
                                                reply.shortcut(),
                                                null,
                                                reply.title(),
                                                reply.body())));
        layFields(actor, content.customFields());
        aids.lay(actor, content);
    }

    private Map<String, UUID> layCategories(
            Actor actor, List<StartingContent.StartingCategory> wanted) {
        Map<String, UUID> byCode = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            StartingContent.StartingCategory each = wanted.get(i);
            Category category =
                    categories.define(
                            actor,
                            new DefineCategory(
                                    0,
                                    each.parent() == null ? null : byCode.get(each.parent()),
                                    each.kind(),
                                    each.name(),
                                    team(each.kind()),
                                    null,
                                    true,
                                    (i + 1) * 10));
            byCode.put(each.code(), category.id().value());
        }
        return byCode;
    }

    private void layFields(Actor actor, List<StartingContent.StartingField> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            StartingContent.StartingField each = wanted.get(i);
            fields.define(
                    actor,
                    new DefineField(
                            0,
                            each.key(),
                            each.name(),
                            each.type(),
                            each.rules(),
                            (i + 1) * 10,
                            false));
        }
    }

    private static DefineRule rule(StartingContent.StartingRule rule, Map<String, UUID> byCode) {
        return new DefineRule(
                0,
                rule.name(),
                true,
                rule.match(),
                rule.conditions(),
                new Actions(
                        rule.kind(),
                        rule.category() == null ? null : byCode.get(rule.category()),
                        rule.severity(),
                        rule.impact(),
                        null,
                        rule.tagList(),
                        false));
    }

    private @Nullable UUID team(Kind kind) {
        TeamKind wanted =
                switch (kind) {
                    case CONSULTATION, SUGGESTION -> TeamKind.CONSULTATION;
                    case AFTER_SALES -> TeamKind.AFTER_SALES;
                    case COMPLAINT -> TeamKind.COMPLAINTS;
                    case ORDER, RETURN -> TeamKind.ORDERS;
                    case OTHER -> TeamKind.OTHER;
                };
        return teams.byKind(wanted).stream()
                .findFirst()
                .map(Team::id)
                .map(id -> id.value())
                .orElse(null);
    }
}
