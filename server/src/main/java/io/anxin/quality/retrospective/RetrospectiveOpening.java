package io.anxin.quality.retrospective;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.survey.SurveyAnswered;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A score below the target opens a retrospective by itself, with the lead of the team as its
/// owner. Told again after a crash, it opens none besides.
@Component
class RetrospectiveOpening {

    static final Actor PROGRAM = Actor.system("quality");

    /// What lies further back, such as a history that is taken over, is not looked back at.
    private static final Duration RECENT = Duration.ofDays(7);

    private final RetrospectiveTable table;
    private final RetrospectiveTelling telling;
    private final Tickets tickets;
    private final Teams teams;
    private final Clock clock;

    RetrospectiveOpening(
            RetrospectiveTable table,
            RetrospectiveTelling telling,
            Tickets tickets,
            Teams teams,
            Clock clock) {
        this.table = table;
        this.telling = telling;
        this.tickets = tickets;
        this.teams = teams;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(SurveyAnswered answered) {
        judge(answered);
    }

    @Transactional
    void judge(SurveyAnswered answered) {
        Integer score = answered.score();
        Instant now = clock.instant();
        if (score == null
                || answered.at().isBefore(now.minus(RECENT))
                || !table.target().isMissedBy(score)) {
            return;
        }
        TicketSummary ticket = tickets.requireVisible(PROGRAM, tickets.current(answered.ticket()));
        List<AccountId> leads = tickets.admitted(ticket.id(), leads(ticket.team()));
        table.open(
                        new Retrospective(
                                Ids.next(),
                                1,
                                0,
                                ticket.id().value(),
                                answered.id().value(),
                                score,
                                answered.comment(),
                                ticket.team() == null ? null : ticket.team().value(),
                                leads.isEmpty() ? null : leads.getFirst().value(),
                                now,
                                List.of(),
                                "",
                                "",
                                null))
                .ifPresent(opened -> telling.opened(opened, ticket, leads));
    }

    private List<AccountId> leads(@Nullable TeamId team) {
        return team == null ? List.of() : teams.leads(team);
    }
}
