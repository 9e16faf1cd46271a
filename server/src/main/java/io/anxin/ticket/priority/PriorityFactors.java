package io.anxin.ticket.priority;

import io.anxin.customer.Tier;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Severity;

/// All that the score of a ticket is made of.
public record PriorityFactors(
        Severity severity, Impact impact, Tier tier, Circumstances circumstances) {

    /// Those that decide what is promised. Age and anger change what is done first, not what was
    /// promised: a promise that shrank by growing old would break itself.
    public PriorityFactors promising() {
        return new PriorityFactors(severity, impact, tier, circumstances.promising());
    }
}
