package io.anxin.conversation.thread;

import io.anxin.ticket.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which messages were written to a ticket that had been merged into the one they came to.
@Repository
public class Redirects {

    private final JdbcClient sql;

    Redirects(JdbcClient sql) {
        this.sql = sql;
    }

    /// The other ticket forgets what it was only referred to and the merged one knows, so that an
    /// answer finds the right one when the merge is undone.
    ///
    /// @param addressed the merged ticket
    /// @param current where the message came to
    public void keep(UUID message, long addressed, long current) {
        sql.sql(
                        """
                        insert into conversation.redirect (message_id, addressed_to) values (?, ?)
                        on conflict do nothing
                        """)
                .params(message, addressed)
                .update();
        sql.sql(
                        """
                        delete from conversation.mail_reference r
                        where ticket_id = ? and message_id is null
                            and exists (select from conversation.mail_reference own
                                where own.mail_id = r.mail_id and own.ticket_id = ?)
                        """)
                .params(current, addressed)
                .update();
    }

    /// The messages that were written to one of the tickets and came to another.
    public List<UUID> of(Collection<TicketId> tickets) {
        return sql.sql("select message_id from conversation.redirect where addressed_to = any (?)")
                .param(tickets.stream().map(TicketId::value).toArray(Long[]::new))
                .query(UUID.class)
                .list();
    }
}
