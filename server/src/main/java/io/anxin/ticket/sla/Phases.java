package io.anxin.ticket.sla;

/// What each clock ought to do by the facts of the ticket.
public record Phases(Phase firstResponse, Phase resolution) {

    /// What a clock does.
    public enum Phase {
        RUNNING,
        PAUSED,
        STOPPED
    }
}
