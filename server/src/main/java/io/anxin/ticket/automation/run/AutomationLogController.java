package io.anxin.ticket.automation.run;

import io.anxin.access.Actor;
import io.anxin.shared.Page;
import io.anxin.ticket.CaseFiles;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.automation.AutomationRules;
import io.anxin.ticket.sight.TicketVisibility;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class AutomationLogController {

    private final AutomationLog log;
    private final AutomationRules rules;
    private final CaseFiles files;

    AutomationLogController(AutomationLog log, AutomationRules rules, CaseFiles files) {
        this.log = log;
        this.rules = rules;
        this.files = files;
    }

    /// What rules did to a ticket, and why, newest first.
    @GetMapping("/tickets/{id}/automation")
    Page<LogEntry> showAutomation(
            Actor actor,
            @PathVariable @Min(1) long id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return log.ofTicket(files.visible(actor, new TicketId(id)).number(), after, size);
    }

    /// What a rule did, and why, newest first; of tickets the reader may see.
    @GetMapping("/automation-rules/{id}/log")
    Page<LogEntry> showRuleLog(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return log.ofRule(
                rules.get(actor, id).id(), TicketVisibility.of(actor).condition(), after, size);
    }
}
