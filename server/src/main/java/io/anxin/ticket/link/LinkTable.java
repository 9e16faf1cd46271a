package io.anxin.ticket.link;

import io.anxin.access.AccountId;
import io.anxin.database.Row;
import io.anxin.shared.Filter;
import io.anxin.ticket.TicketId;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the links.
@Repository
class LinkTable {

    private final JdbcClient sql;

    LinkTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Links are made one at a time: a circle could otherwise be closed by two people at once.
    void takeTurns() {
        sql.sql("select pg_advisory_xact_lock(hashtext('ticket.link'))::text")
                .query(String.class)
                .single();
    }

    /// Whether one leads to the other over links of a kind.
    boolean leads(TicketId from, LinkKind kind, TicketId to) {
        return sql.sql(
                        """
                        with recursive way as (
                            select target from ticket.link where source = :from and kind = :kind
                            union
                            select l.target from ticket.link l join way on l.source = way.target
                            where l.kind = :kind)
                        select exists (select from way where target = :to)
                        """)
                .param("from", from.value())
                .param("kind", kind.name())
                .param("to", to.value())
                .query(Boolean.class)
                .single();
    }

    /// @return whether it was new
    boolean insert(Link link) {
        return sql.sql(
                                """
                                insert into ticket.link (id, source, kind, target, linked_at, linked_by)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                Arrays.asList(
                                        link.id(),
                                        link.source().value(),
                                        link.kind().name(),
                                        link.target().value(),
                                        Row.time(link.at()),
                                        link.by() == null ? null : link.by().value()))
                        .update()
                == 1;
    }

    Optional<Link> find(UUID id) {
        return sql.sql("select * from ticket.link where id = ?")
                .param(id)
                .query((row, _) -> link(row))
                .optional();
    }

    void remove(UUID id) {
        sql.sql("delete from ticket.link where id = ?").param(id).update();
    }

    /// The links of any of the tickets, the oldest first.
    List<Link> of(Collection<TicketId> tickets) {
        String ids = Filter.array(tickets);
        return sql.sql(
                        """
                        select * from ticket.link where source = any(?::bigint[])
                        union
                        select * from ticket.link where target = any(?::bigint[])
                        order by linked_at, id
                        """)
                .params(ids, ids)
                .query((row, _) -> link(row))
                .list();
    }

    /// What points at the ticket by a kind, in the order of its numbers.
    List<TicketId> sources(TicketId target, LinkKind kind) {
        return sql.sql(
                        "select source from ticket.link where target = ? and kind = ? order by source")
                .params(target.value(), kind.name())
                .query((row, _) -> new TicketId(row.getLong(1)))
                .list();
    }

    private static Link link(ResultSet result) {
        Row row = new Row(result);
        return new Link(
                row.uuid("id"),
                new TicketId(row.number("source")),
                row.constant("kind", LinkKind.class),
                new TicketId(row.number("target")),
                row.instant("linked_at"),
                row.id("linked_by", AccountId::new));
    }
}
