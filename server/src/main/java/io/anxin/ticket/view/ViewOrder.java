package io.anxin.ticket.view;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The order in which a reader has the views in the own rail.
@Repository
class ViewOrder {

    private final JdbcClient sql;

    ViewOrder(JdbcClient sql) {
        this.sql = sql;
    }

    void write(UUID account, List<UUID> views) {
        sql.sql("delete from ticket.saved_view_place where account = ?").param(account).update();
        sql.sql(
                        """
                        insert into ticket.saved_view_place (account, view, place)
                        select ?, view, place from unnest(?::uuid[]) with ordinality as wanted (view, place)
                        """)
                .params(account, views.toArray(UUID[]::new))
                .update();
    }
}
