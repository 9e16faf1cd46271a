package io.anxin.insight;

import io.anxin.notification.Changes;
import io.anxin.notification.Position;
import io.anxin.shared.Ids;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketFacts;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Rebuilding as work that is asked for, done page by page by whichever node has time, cancelled,
/// and gone on with after a crash.
@Component
class Rebuilds {

    private static final int PAGE = 1_000;

    private record Stand(UUID id, Position feed, @Nullable String nextPage, long lastTicket) {}

    private final JdbcClient sql;
    private final Tickets tickets;
    private final Projection projection;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rebuilds(
            JdbcClient sql,
            Tickets tickets,
            Projection projection,
            Changes changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.tickets = tickets;
        this.projection = projection;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Asks for a rebuild, or finds the one that runs.
    RebuildProgress begin(String by) {
        Position feed = changes.now();
        sql.sql(
                        """
                        insert into insight.rebuild
                            (id, requested_at, requested_by, feed_transaction, feed_position)
                        values (?, ?, ?, ?, ?)
                        on conflict ((true)) where finished_at is null do nothing
                        """)
                .params(
                        Ids.next(),
                        Timestamp.from(clock.instant()),
                        by,
                        feed.transaction(),
                        feed.number())
                .update();
        return latest().orElseThrow();
    }

    /// Rebuilds one page, unless another node does so.
    ///
    /// @return whether there is more to do
    boolean step() {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ -> {
                            Stand stand = lock();
                            if (stand == null) {
                                return false;
                            }
                            Page<TicketFacts> page = tickets.factsAfter(stand.nextPage(), PAGE);
                            write(stand, page);
                            return page.next() != null;
                        }));
    }

    private @Nullable Stand lock() {
        return sql.sql(
                        """
                        select id, feed_transaction, feed_position, next_page, last_ticket
                        from insight.rebuild where finished_at is null
                        for update skip locked
                        """)
                .query((row, _) -> stand(row))
                .optional()
                .orElse(null);
    }

    /// What changed while it was built is followed from where the feed stood at the beginning, so
    /// that a page read before a change does not outlive it.
    private void write(Stand stand, Page<TicketFacts> page) {
        projection.write(page.items());
        List<TicketId> ids = page.items().stream().map(TicketFacts::id).toList();
        boolean last = page.next() == null;
        long until = last ? Long.MAX_VALUE : ids.getLast().value();
        projection.keepOnly(ids, stand.lastTicket(), until);
        if (last) {
            changes.moveCursor(Insight.CONSUMER, stand.feed());
            changes.announce(Insight.FIGURES, "all", 0, List.of(Changes.EVERYONE));
        }
        projection.moved();
        sql.sql(
                        """
                        update insight.rebuild
                        set next_page = ?, last_ticket = ?, tickets = tickets + ?, finished_at = ?
                        where id = ?
                        """)
                .param(page.next())
                .param(ids.isEmpty() ? stand.lastTicket() : ids.getLast().value())
                .param(ids.size())
                .param(last ? Timestamp.from(clock.instant()) : null)
                .param(stand.id())
                .update();
    }

    void cancel() {
        sql.sql(
                        """
                        update insight.rebuild set cancelled = true, finished_at = ?
                        where finished_at is null
                        """)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    Optional<RebuildProgress> latest() {
        return sql.sql(
                        """
                        select id, requested_at, requested_by, tickets, finished_at, cancelled
                        from insight.rebuild order by requested_at desc, id desc limit 1
                        """)
                .query((row, _) -> progress(row))
                .optional();
    }

    Optional<RebuildProgress> find(UUID id) {
        return sql.sql(
                        """
                        select id, requested_at, requested_by, tickets, finished_at, cancelled
                        from insight.rebuild where id = ?
                        """)
                .param(id)
                .query((row, _) -> progress(row))
                .optional();
    }

    private static Stand stand(ResultSet row) throws SQLException {
        return new Stand(
                row.getObject("id", UUID.class),
                new Position(row.getLong("feed_transaction"), row.getLong("feed_position")),
                row.getString("next_page"),
                row.getLong("last_ticket"));
    }

    private static RebuildProgress progress(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new RebuildProgress(
                row.getObject("id", UUID.class),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("requested_by"),
                row.getLong("tickets"),
                finished == null ? null : finished.toInstant(),
                row.getBoolean("cancelled"));
    }
}
