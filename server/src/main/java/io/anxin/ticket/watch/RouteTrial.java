package io.anxin.ticket.watch;

import io.anxin.organisation.Assignment;
import io.anxin.ticket.category.NeededSkill;
import io.anxin.ticket.classification.Classification;
import io.anxin.ticket.name.NamedCategory;
import io.anxin.ticket.name.NamedPerson;
import io.anxin.ticket.name.NamedTeam;
import io.anxin.ticket.routing.Candidate.Acquaintance;
import io.anxin.ticket.routing.Candidate.Hand;
import io.anxin.ticket.routing.Choice.Step;
import io.anxin.ticket.routing.Choice.Verdict;
import io.anxin.ticket.routing.Route.AssigneeReason;
import io.anxin.ticket.routing.Route.TeamReason;
import io.anxin.ticket.routing.RoutingRule;
import io.anxin.ticket.trait.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who would get a case now, and why; nothing was changed.
///
/// @param team null when there is no team at all
/// @param needs the skills that the category asks for
/// @param found what the classification rules found, for a case that is only thought of
/// @param person null when it would wait in the queue
/// @param rules those that chose the person, or the one that left nobody
/// @param steps the rules in the order they were asked; none in a team that hands out nothing
record RouteTrial(
        @Nullable NamedTeam team,
        TeamReason teamReason,
        @Nullable Assignment mode,
        Kind kind,
        @Nullable NamedCategory category,
        String language,
        List<NeededSkill> needs,
        List<Classification.Reason> found,
        @Nullable NamedPerson person,
        AssigneeReason reason,
        List<RoutingRule> rules,
        List<Step> steps,
        List<Considered> candidates) {

    /// A member of the team and what each rule says.
    ///
    /// @param verdicts one for each step
    record Considered(
            NamedPerson person,
            Hand hand,
            boolean onDuty,
            List<NeededSkill> skills,
            List<String> languages,
            int load,
            int capacity,
            @Nullable Instant lastGivenAt,
            Acquaintance knows,
            List<Verdict> verdicts) {}
}
