package io.anxin.ticket.routing;

/// What makes one person fit better than another. Each narrows those who are left.
public enum RoutingRule {
    /// Works now by the own calendar or that of the team, stands in, or is not away.
    ON_DUTY(true),
    /// Can do what the category needs, at the level it needs.
    SKILL(true),
    /// Answers in the language of the customer.
    LANGUAGE(true),
    /// Has fewer tickets than the person can take.
    CAPACITY(true),
    /// Had this ticket before, or else the latest of the customer.
    LAST_AGENT(false),
    /// Can do best what the category needs.
    SKILL_LEVEL(false),
    /// Has the smallest share of the own capacity in use.
    LOAD(false),
    /// Was given a ticket longest ago.
    IDLE(false);

    private final boolean canBeRequired;

    RoutingRule(boolean canBeRequired) {
        this.canBeRequired = canBeRequired;
    }

    /// Whether nobody may be better than somebody who fails it; the others only choose.
    public boolean canBeRequired() {
        return canBeRequired;
    }

    /// How far a rule binds.
    public enum Use {
        /// Is not asked.
        OFF,
        /// Narrows, but is passed over when nobody would be left.
        PREFERRED,
        /// When nobody is left the ticket waits in the queue.
        REQUIRED
    }
}
