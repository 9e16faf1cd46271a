package io.anxin.ticket.sla;

/// Who is told when a promise is about to be missed, or was.
public enum EscalationStep {
    /// The agent: it is about to run out.
    WARNING,
    /// The agent: it has run out.
    BREACH,
    SUPERVISOR,
    DIRECTOR
}
