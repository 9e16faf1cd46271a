package io.anxin.ticket.escalation;

import io.anxin.access.AccountId;
import io.anxin.ticket.sla.ClockName;
import io.anxin.ticket.sla.EscalationStep;
import java.time.Instant;
import java.util.List;

/// A step that was taken.
///
/// @param run place of the event that started the clock: one that starts anew escalates anew
/// @param dueAt when it was due
/// @param told who was told
public record Escalation(
        ClockName clock,
        int run,
        EscalationStep step,
        Instant dueAt,
        Instant at,
        List<AccountId> told) {}
