package io.anxin.organisation;

/// How a team hands its tickets to its members.
public enum Assignment {
    /// Tickets wait in the queue until somebody takes one.
    QUEUE,
    /// The next member in turn who is accepting work.
    ROUND_ROBIN,
    /// The member accepting work with the fewest open tickets.
    LEAST_LOADED,
    /// The member who fits best by the rules of the team.
    BEST_MATCH
}
