package io.anxin.ticket.automation.run;

/// What became of a rule whose condition held.
public enum Outcome {
    /// At least one of its actions was done.
    ACTED,
    /// Everything was so already, or a person had the last word.
    NOTHING,
    /// It has acted in this chain before, or the chain is too long.
    LOOP,
    /// The program failed; an administrator finds the cause in its log.
    FAILED
}
