package io.anxin.ticket.cannedreply;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often each canned reply was inserted.
@Component
class CannedReplyUses {

    record Use(UUID cannedReply, long uses, Instant lastUsedAt) {}

    private final JdbcClient sql;
    private final Clock clock;

    CannedReplyUses(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void count(UUID cannedReply) {
        sql.sql(
                        """
                        insert into ticket.canned_reply_use (canned_reply, uses, last_used_at)
                        values (?, 1, ?)
                        on conflict (canned_reply) do update
                        set uses = canned_reply_use.uses + 1, last_used_at = excluded.last_used_at
                        """)
                .params(cannedReply, Timestamp.from(clock.instant()))
                .update();
    }

    Map<UUID, Use> all() {
        return sql
                .sql("select canned_reply, uses, last_used_at from ticket.canned_reply_use")
                .query(
                        (row, _) ->
                                new Use(
                                        row.getObject(1, UUID.class),
                                        row.getLong(2),
                                        row.getTimestamp(3).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Use::cannedReply, Function.identity()));
    }
}
