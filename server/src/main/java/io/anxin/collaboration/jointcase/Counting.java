package io.anxin.collaboration.jointcase;

/// How the hours of a case are counted.
enum Counting {
    /// By the clock, day and night.
    ELAPSED,
    /// On the working calendar of the team that has the ticket.
    WORKING
}
