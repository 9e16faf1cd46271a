package io.anxin.fieldservice.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tours with their times.
///
/// @param objective cost of all tours in the sense of the instance's [Instance.Goal]
/// @param unassigned ids of visits that no engineer could take
/// @param routes tours of the engineers that go out
public record Solution(double objective, List<String> unassigned, List<Route> routes) {

    /// Whether every visit has its engineer.
    public boolean feasible() {
        return unassigned.isEmpty();
    }

    /// A tour.
    ///
    /// @param depart leaving home; no later start reaches home at the same time
    /// @param finish home again
    public record Route(String engineer, double depart, List<Stop> stops, double finish) {}

    /// A stop on a tour.
    ///
    /// @param visit id of the visit, null for the depot
    /// @param arrive there
    /// @param start of the work, after waiting for the window to open
    /// @param leave done
    public record Stop(@Nullable String visit, double arrive, double start, double leave) {}
}
