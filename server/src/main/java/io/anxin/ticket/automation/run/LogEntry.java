package io.anxin.ticket.automation.run;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.action.Effect;
import io.anxin.ticket.condition.Finding;
import io.anxin.ticket.happening.Occasion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a rule looked at a ticket and its condition held.
///
/// @param name of the rule as it was then
/// @param seen the version of the ticket that was judged
/// @param written the version that came of it; the same when nothing was changed
/// @param chain the rules that led to what woke it
/// @param findings what each test of the condition found
/// @param effects what became of each action
/// @param reason of a loop or a failure
@Schema(name = "AutomationLogEntry")
public record LogEntry(
        long id,
        Instant at,
        long ticket,
        UUID rule,
        long ruleVersion,
        Bilingual name,
        Occasion occasion,
        Outcome outcome,
        long seen,
        long written,
        List<UUID> chain,
        List<Finding> findings,
        List<Effect> effects,
        @Nullable String reason) {}
