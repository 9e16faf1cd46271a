package io.anxin.ticket.starting;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.action.TicketAction;
import io.anxin.ticket.automation.RuleDefinition;
import io.anxin.ticket.cannedreply.ReplyBody;
import io.anxin.ticket.checklist.ChecklistItems;
import io.anxin.ticket.classification.ClassificationRule;
import io.anxin.ticket.classification.Condition;
import io.anxin.ticket.field.FieldRules;
import io.anxin.ticket.field.FieldType;
import io.anxin.ticket.template.TicketContent;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The form of `ticket/starting-desk.json`.
record StartingContent(
        List<StartingCategory> categories,
        List<StartingRule> rules,
        List<StartingReply> cannedReplies,
        List<StartingField> customFields,
        List<StartingAutomation> automationRules,
        List<StartingMacro> macros,
        List<StartingChecklist> checklists,
        List<StartingTemplate> templates) {

    /// @param code by which the file refers to it
    record StartingCategory(String code, @Nullable String parent, Kind kind, Bilingual name) {}

    record StartingRule(
            Bilingual name,
            ClassificationRule.Match match,
            List<Condition> conditions,
            @Nullable Kind kind,
            @Nullable String category,
            @Nullable Severity severity,
            @Nullable Impact impact,
            @Nullable List<String> tags) {

        List<String> tagList() {
            return tags == null ? List.of() : tags;
        }
    }

    record StartingReply(String shortcut, Bilingual title, ReplyBody body) {}

    record StartingField(String key, FieldType type, Bilingual name, FieldRules rules) {}

    /// Not let loose: a supervisor looks at it first.
    record StartingAutomation(Bilingual name, RuleDefinition definition) {}

    record StartingMacro(Bilingual name, List<TicketAction> actions) {}

    /// Started by hand until a supervisor lets it start by itself.
    record StartingChecklist(Bilingual name, Kind kind, List<ChecklistItems.Item> items) {}

    record StartingTemplate(Bilingual name, TicketContent content) {}

    static StartingContent read() {
        try (InputStream file =
                StartingContent.class.getResourceAsStream("/ticket/starting-desk.json")) {
            return JsonMapper.builder()
                    .build()
                    .readValue(Objects.requireNonNull(file), StartingContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
