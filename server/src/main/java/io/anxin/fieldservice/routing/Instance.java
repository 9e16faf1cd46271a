package io.anxin.fieldservice.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A day to plan: who can go out and where somebody must come. One unit of distance on the plane is
/// one unit of time; time counts from a zero that the writer of the instance chooses.
///
/// @param depot where parts and tools lie
/// @param restocks whether an engineer may pass the depot once on his tour, to take any amount of
///   parts and any tools for what comes after
/// @param goal what is made small
public record Instance(
        Point depot, List<Engineer> engineers, List<Visit> visits, boolean restocks, Goal goal) {

    public Instance {
        engineers = List.copyOf(engineers);
        visits = List.copyOf(visits);
    }

    /// What a tour costs.
    public enum Goal {
        /// Finish less the latest start that still keeps the tour: travel, work and waiting.
        WORKING_TIME,
        /// As few tours as possible, then as little travel as possible.
        VEHICLES_THEN_DISTANCE
    }

    /// A place on the plane.
    public record Point(double x, double y) {

        double to(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /// Who can go out.
    ///
    /// @param home where his tour starts and ends
    /// @param start not away from home before this time
    /// @param end home again at this time at the latest
    /// @param parts what lies in the van at the start, by kind
    public record Engineer(
            String id,
            Point home,
            double start,
            double end,
            Set<String> skills,
            Set<String> tools,
            Map<String, Integer> parts) {

        public Engineer {
            skills = Set.copyOf(skills);
            tools = Set.copyOf(tools);
            parts = Map.copyOf(parts);
        }
    }

    /// Where somebody must come.
    ///
    /// @param open the work starts at this time at the earliest; who comes earlier waits
    /// @param close the work starts at this time at the latest
    /// @param duration how long the work takes
    /// @param parts what the work uses up, by kind
    public record Visit(
            String id,
            Point site,
            double open,
            double close,
            double duration,
            Set<String> skills,
            Set<String> tools,
            Map<String, Integer> parts) {

        public Visit {
            skills = Set.copyOf(skills);
            tools = Set.copyOf(tools);
            parts = Map.copyOf(parts);
        }
    }
}
