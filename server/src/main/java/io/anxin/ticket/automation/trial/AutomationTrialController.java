package io.anxin.ticket.automation.trial;

import io.anxin.access.Actor;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.condition.Judgement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/automation-rules")
class AutomationTrialController {

    private final AutomationTrial trial;

    AutomationTrialController(AutomationTrial trial) {
        this.trial = trial;
    }

    /// What a rule would have done in the past days; nothing is changed.
    @PostMapping("/trial")
    TryAutomation.Outcome tryAutomation(Actor actor, @Valid @RequestBody TryAutomation request) {
        return trial.run(actor, request);
    }

    /// Whether a rule would act on a ticket as it is now, and why or why not.
    @GetMapping("/{id}/judgement")
    Judgement judgeTicket(Actor actor, @PathVariable UUID id, @RequestParam @Positive long ticket) {
        return trial.judge(actor, id, new TicketId(ticket));
    }
}
