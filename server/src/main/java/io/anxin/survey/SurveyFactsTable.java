package io.anxin.survey;

import io.anxin.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what reports need.
@Component
class SurveyFactsTable {

    private final JdbcClient sql;

    SurveyFactsTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<SurveyFacts> of(Collection<TicketId> ids) {
        return sql.sql(
                        """
                        select distinct on (ticket) ticket, invited_at, answered_at, solved, score
                        from survey.survey
                        where ticket = any(?)
                        order by ticket, invited_at desc
                        """)
                .param(ids.stream().map(TicketId::value).toArray(Long[]::new))
                .query((row, _) -> facts(row))
                .list();
    }

    private static SurveyFacts facts(ResultSet row) throws SQLException {
        return new SurveyFacts(
                new TicketId(row.getLong("ticket")),
                row.getTimestamp("invited_at").toInstant(),
                instant(row.getTimestamp("answered_at")),
                row.getObject("solved", Boolean.class),
                row.getObject("score", Integer.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp column) {
        return column == null ? null : column.toInstant();
    }
}
