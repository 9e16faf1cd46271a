package io.anxin.ticket.owner;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.customer.CustomerId;
import io.anxin.customer.merging.Belongings;
import io.anxin.notification.Changes;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.evidence.TicketHeld;
import io.anxin.ticket.file.Ticket;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tickets of a customer, with their threads and all that hangs on them, follow the customer.
@Component
class CustomersTickets implements Belongings {

    /// Whoever looks at one of so many hears of it at once; older ones are read anew when opened.
    private static final int MOST_TOLD = 200;

    private record Moved(long id, long version) {}

    private final JdbcClient sql;
    private final Tickets tickets;
    private final Audit audit;
    private final Changes changes;

    CustomersTickets(JdbcClient sql, Tickets tickets, Audit audit, Changes changes) {
        this.sql = sql;
        this.tickets = tickets;
        this.audit = audit;
        this.changes = changes;
    }

    @Override
    public String kind() {
        return "tickets";
    }

    @Override
    public long count(Actor reader, CustomerId of) {
        List<TicketId> all =
                sql.sql("select id from ticket.ticket where customer = ?")
                        .param(of.value())
                        .query((row, _) -> new TicketId(row.getLong(1)))
                        .list();
        return tickets.visible(reader, new HashSet<>(all)).size();
    }

    /// @throws TicketHeld when a legal hold keeps one of them as it is
    @Override
    public List<String> move(Actor actor, CustomerId from, CustomerId to) {
        sql.sql("select id from ticket.ticket where customer = ? and held order by id limit 1")
                .param(from.value())
                .query(Long.class)
                .optional()
                .ifPresent(
                        held -> {
                            throw new TicketHeld(new TicketId(held).number());
                        });
        List<Moved> moved =
                sql.sql(
                                """
                                update ticket.ticket set customer = ?, version = version + 1
                                where customer = ? returning id, version
                                """)
                        .params(to.value(), from.value())
                        .query((row, _) -> new Moved(row.getLong(1), row.getLong(2)))
                        .list();
        tell(actor, "customer-merged", moved, from, to);
        return moved.stream().map(each -> Long.toString(each.id())).toList();
    }

    @Override
    public void giveBack(
            Actor actor, CustomerId holder, CustomerId owner, Collection<String> moved) {
        List<Moved> given =
                sql.sql(
                                """
                                update ticket.ticket set customer = ?, version = version + 1
                                where id = any(?::bigint[]) and customer = ? and not held
                                returning id, version
                                """)
                        .params(owner.value(), moved.toArray(String[]::new), holder.value())
                        .query((row, _) -> new Moved(row.getLong(1), row.getLong(2)))
                        .list();
        tell(actor, "customer-parted", given, holder, owner);
    }

    private void tell(
            Actor actor, String action, List<Moved> moved, CustomerId from, CustomerId to) {
        for (Moved each : moved) {
            audit.record(
                    actor,
                    action,
                    Ticket.SUBJECT,
                    Long.toString(each.id()),
                    Map.of("customer", from.value()),
                    Map.of("customer", to.value()));
        }
        Actor program = Actor.system("merge");
        moved.stream()
                .skip(Math.max(0, moved.size() - MOST_TOLD))
                .forEach(
                        each ->
                                changes.announce(
                                        Ticket.SUBJECT,
                                        Long.toString(each.id()),
                                        each.version(),
                                        tickets.audience(program, new TicketId(each.id()))));
    }
}
