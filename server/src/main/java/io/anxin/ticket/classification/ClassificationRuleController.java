package io.anxin.ticket.classification;

import io.anxin.access.Actor;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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
@RequestMapping("/api/v1/classification-rules")
class ClassificationRuleController {

    private final ClassificationRules rules;
    private final RuleTrial trial;

    ClassificationRuleController(ClassificationRules rules, RuleTrial trial) {
        this.rules = rules;
        this.trial = trial;
    }

    @GetMapping
    List<RuleView> listRules(Actor actor) {
        return rules.list(actor).stream().map(RuleView::of).toList();
    }

    @PostMapping
    ResponseEntity<RuleView> defineRule(Actor actor, @Valid @RequestBody DefineRule request) {
        RuleView rule = RuleView.of(rules.define(actor, request));
        return ResponseEntity.created(URI.create("/api/v1/classification-rules/" + rule.id()))
                .body(rule);
    }

    @PutMapping("/{id}")
    RuleView reviseRule(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DefineRule request) {
        return RuleView.of(rules.revise(actor, id, request));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> removeRule(
            Actor actor, @PathVariable UUID id, @RequestParam long version) {
        rules.remove(actor, id, version);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/order")
    List<RuleView> orderRules(Actor actor, @Valid @RequestBody OrderRules request) {
        return rules.order(actor, request.ids()).stream().map(RuleView::of).toList();
    }

    /// Runs the rules over a text or over the latest tickets; nothing is changed.
    @PostMapping("/trial")
    TryRules.Outcome tryRules(Actor actor, @Valid @RequestBody TryRules request) {
        return trial.run(actor, request);
    }
}
