package io.anxin.ticket.automation;

import io.anxin.access.Actor;
import io.anxin.shared.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/automation-rules")
class AutomationRuleController {

    /// @param editable whether the reader may change it
    record AutomationRuleView(
            UUID id,
            long version,
            Bilingual name,
            @Nullable UUID team,
            RuleDefinition definition,
            int position,
            boolean active,
            boolean editable) {}

    record ActivateRule(@PositiveOrZero long version, boolean active) {}

    /// @param team whose rules; null for those of every team
    /// @param ids each of them, in the new order
    record OrderAutomationRules(
            @Nullable UUID team, @NotNull @Size(max = 1000) List<@NotNull UUID> ids) {}

    private final AutomationRules rules;

    AutomationRuleController(AutomationRules rules) {
        this.rules = rules;
    }

    @GetMapping
    List<AutomationRuleView> listAutomationRules(Actor actor) {
        return views(actor, rules.list(actor));
    }

    @PostMapping
    ResponseEntity<AutomationRuleView> defineAutomationRule(
            Actor actor, @Valid @RequestBody DefineAutomationRule request) {
        AutomationRuleView rule = view(actor, rules.define(actor, request));
        return ResponseEntity.created(URI.create("/api/v1/automation-rules/" + rule.id()))
                .body(rule);
    }

    @PutMapping("/{id}")
    AutomationRuleView reviseAutomationRule(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DefineAutomationRule request) {
        return view(actor, rules.revise(actor, id, request));
    }

    @PutMapping("/{id}/activation")
    AutomationRuleView activateAutomationRule(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ActivateRule request) {
        return view(actor, rules.activate(actor, id, request.version(), request.active()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> removeAutomationRule(
            Actor actor, @PathVariable UUID id, @RequestParam long version) {
        rules.remove(actor, id, version);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/order")
    List<AutomationRuleView> orderAutomationRules(
            Actor actor, @Valid @RequestBody OrderAutomationRules request) {
        return views(actor, rules.order(actor, request.team(), request.ids()));
    }

    private static List<AutomationRuleView> views(Actor actor, List<AutomationRule> rules) {
        return rules.stream().map(rule -> view(actor, rule)).toList();
    }

    private static AutomationRuleView view(Actor actor, AutomationRule rule) {
        return new AutomationRuleView(
                rule.id(),
                rule.version(),
                rule.name(),
                rule.team(),
                rule.definition(),
                rule.position(),
                rule.active(),
                RuleRights.mayWrite(actor, rule.team()));
    }
}
