package io.anxin.insight;

import io.anxin.access.AccountId;
import io.anxin.organisation.TeamId;
import io.anxin.survey.SurveyFacts;
import io.anxin.survey.Surveys;
import io.anxin.ticket.TicketFacts;
import io.anxin.ticket.TicketId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes facts into the projection. Following the changes and building anew come through here
/// both, so they cannot differ.
@Component
class Projection {

    private static final String WRITE =
            """
            insert into insight.ticket_fact (ticket, version, kind, priority, state, team,
                participating, agent, assignee, opened_at, first_response_due_at, first_response_at,
                first_response_breached, first_response_known_at, resolution_due_at, resolved_at,
                resolution_breached, resolution_known_at, late, reopen_count, closed_at, answered_at,
                solved, score)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (ticket) do update
            set (version, kind, priority, state, team, participating, agent, assignee, opened_at,
                first_response_due_at, first_response_at, first_response_breached,
                first_response_known_at, resolution_due_at, resolved_at, resolution_breached,
                resolution_known_at, late, reopen_count, closed_at, answered_at, solved, score)
              = (excluded.version, excluded.kind, excluded.priority, excluded.state, excluded.team,
                excluded.participating, excluded.agent, excluded.assignee, excluded.opened_at,
                excluded.first_response_due_at, excluded.first_response_at,
                excluded.first_response_breached, excluded.first_response_known_at,
                excluded.resolution_due_at, excluded.resolved_at, excluded.resolution_breached,
                excluded.resolution_known_at, excluded.late, excluded.reopen_count, excluded.closed_at,
                excluded.answered_at, excluded.solved, excluded.score)
            where ticket_fact.version <= excluded.version
            """;

    private final JdbcTemplate sql;
    private final Surveys surveys;
    private final SharedFigures figures;

    Projection(JdbcTemplate sql, Surveys surveys, SharedFigures figures) {
        this.sql = sql;
        this.surveys = surveys;
        this.figures = figures;
    }

    /// To be called last in the transaction that wrote into it.
    void moved() {
        figures.moved();
    }

    void write(Collection<TicketFacts> facts) {
        List<TicketId> ids = facts.stream().map(TicketFacts::id).toList();
        Map<TicketId, SurveyFacts> answers =
                surveys.facts(ids).stream()
                        .collect(Collectors.toMap(SurveyFacts::ticket, Function.identity()));
        List<Object[]> rows = new ArrayList<>(facts.size());
        for (TicketFacts each : facts) {
            rows.add(row(each, answers.get(each.id())));
        }
        sql.batchUpdate(WRITE, rows);
    }

    /// Removes those of the changed tickets that are in no report any more.
    void forget(Collection<TicketId> changed, Collection<TicketFacts> kept) {
        Set<Long> gone = changed.stream().map(TicketId::value).collect(Collectors.toSet());
        kept.forEach(facts -> gone.remove(facts.id().value()));
        if (!gone.isEmpty()) {
            sql.update(
                    "delete from insight.ticket_fact where ticket = any(?)",
                    (Object) gone.toArray(Long[]::new));
        }
    }

    /// Removes what stands between two numbers and is no longer there.
    ///
    /// @param after exclusive
    /// @param last inclusive
    void keepOnly(Collection<TicketId> ids, long after, long last) {
        sql.update(
                "delete from insight.ticket_fact"
                        + " where ticket > ? and ticket <= ? and ticket <> all(?)",
                after,
                last,
                ids.stream().map(TicketId::value).toArray(Long[]::new));
    }

    private static Object[] row(TicketFacts facts, @Nullable SurveyFacts answer) {
        AccountId agent = facts.resolvedBy() != null ? facts.resolvedBy() : facts.assignee();
        return new Object[] {
            facts.id().value(),
            facts.version(),
            facts.kind().name(),
            facts.priority().name(),
            facts.state().name(),
            team(facts.team()),
            facts.participating().stream().map(TeamId::value).toArray(UUID[]::new),
            account(agent),
            account(facts.assignee()),
            column(facts.openedAt()),
            column(facts.firstResponseDueAt()),
            column(facts.firstResponseAt()),
            facts.firstResponseBreachedAt() != null,
            column(first(facts.firstResponseAt(), facts.firstResponseBreachedAt())),
            column(facts.resolutionDueAt()),
            column(facts.resolvedAt()),
            facts.resolutionBreachedAt() != null,
            column(first(facts.resolvedAt(), facts.resolutionBreachedAt())),
            facts.late(),
            facts.reopenCount(),
            column(facts.closedAt()),
            column(answer == null ? null : answer.answeredAt()),
            answer == null ? null : answer.solved(),
            answer == null ? null : answer.score()
        };
    }

    private static @Nullable Instant first(@Nullable Instant done, @Nullable Instant breached) {
        return done != null ? done : breached;
    }

    private static @Nullable Timestamp column(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable UUID team(@Nullable TeamId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID account(@Nullable AccountId id) {
        return id == null ? null : id.value();
    }
}
