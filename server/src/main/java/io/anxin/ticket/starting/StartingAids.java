package io.anxin.ticket.starting;

import io.anxin.access.Actor;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Bilingual;
import io.anxin.ticket.action.TicketAction.ActionText;
import io.anxin.ticket.automation.AutomationRules;
import io.anxin.ticket.automation.DefineAutomationRule;
import io.anxin.ticket.checklist.ChecklistTemplates;
import io.anxin.ticket.checklist.WriteChecklist;
import io.anxin.ticket.macro.Macros;
import io.anxin.ticket.macro.WriteMacro;
import io.anxin.ticket.recurring.Recurrences;
import io.anxin.ticket.recurring.Schedule;
import io.anxin.ticket.recurring.WriteRecurrence;
import io.anxin.ticket.template.TicketContent;
import io.anxin.ticket.template.TicketTemplates;
import io.anxin.ticket.template.WriteTicketTemplate;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What eases the work from the first day on: macros, checklists and templates to be used, and
/// automation rules that sleep until a supervisor has looked at them.
@Service
public class StartingAids {

    private final AutomationRules rules;
    private final Macros macros;
    private final ChecklistTemplates checklists;
    private final TicketTemplates templates;
    private final Recurrences recurrences;
    private final Teams teams;

    StartingAids(
            AutomationRules rules,
            Macros macros,
            ChecklistTemplates checklists,
            TicketTemplates templates,
            Recurrences recurrences,
            Teams teams) {
        this.rules = rules;
        this.macros = macros;
        this.checklists = checklists;
        this.templates = templates;
        this.recurrences = recurrences;
        this.teams = teams;
    }

    void lay(Actor actor, StartingContent content) {
        content.automationRules().forEach(rule -> rules.define(actor, sleeping(rule)));
        content.macros().forEach(macro -> macros.write(actor, shared(macro)));
        content.checklists().forEach(list -> checklists.write(actor, byHand(list)));
        layTemplates(actor, content.templates());
    }

    private static DefineAutomationRule sleeping(StartingContent.StartingAutomation rule) {
        return new DefineAutomationRule(0, rule.name(), null, rule.definition(), false);
    }

    private static WriteMacro shared(StartingContent.StartingMacro macro) {
        return new WriteMacro(0, macro.name(), false, null, macro.actions(), true);
    }

    private static WriteChecklist byHand(StartingContent.StartingChecklist list) {
        return new WriteChecklist(
                0, list.name(), null, list.kind(), null, false, list.items(), true);
    }

    private void layTemplates(Actor actor, List<StartingContent.StartingTemplate> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            StartingContent.StartingTemplate each = wanted.get(i);
            templates.write(
                    actor,
                    new WriteTicketTemplate(
                            0, each.name(), null, each.content(), (i + 1) * 10, true));
        }
    }

    /// Puts them to use, as the demo company does: rules act, returned goods get their checklist by
    /// themselves, and a customer is visited on the first Monday of every month.
    @Transactional
    public void use(Actor actor, UUID customer, LocalDate today) {
        rules.list(actor).forEach(rule -> rules.activate(actor, rule.id(), rule.version(), true));
        checklists.list(actor).stream()
                .filter(list -> list.kind() == Kind.RETURN)
                .forEach(list -> checklists.revise(actor, list.id(), list.byItself()));
        recurrences.write(
                actor,
                new WriteRecurrence(
                        0,
                        new Bilingual("每月空压机巡检", "Monthly inspection of the compressors"),
                        afterSales(),
                        customer,
                        inspection(),
                        firstMonday(today),
                        "Asia/Shanghai",
                        true));
    }

    private TicketContent inspection() {
        return new TicketContent(
                new Bilingual("空压机例行巡检", "Routine inspection of the compressors"),
                new ActionText(
                        "请与客户约定巡检时间，检查油位、滤芯、温度与异响，并把读数写进工单。",
                        "Please agree on a time with the customer; check oil, filters, temperature and"
                                + " noise, and write the readings into the ticket."),
                null,
                Kind.AFTER_SALES,
                null,
                Severity.LOW,
                null,
                afterSales(),
                List.of("巡检"),
                null);
    }

    private static Schedule firstMonday(LocalDate today) {
        return new Schedule(
                Schedule.Unit.MONTH,
                1,
                Set.of(DayOfWeek.MONDAY),
                null,
                1,
                LocalTime.of(9, 0),
                Schedule.DayOff.NEXT,
                today,
                null);
    }

    private @Nullable UUID afterSales() {
        return teams.byKind(TeamKind.AFTER_SALES).stream()
                .findFirst()
                .map(Team::id)
                .map(id -> id.value())
                .orElse(null);
    }
}
