package io.anxin.ticket.owner;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import io.anxin.customer.merging.Belongings;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is opened for a customer again and again follows the customer.
@Component
class CustomersRecurrences implements Belongings {

    private final JdbcClient sql;

    CustomersRecurrences(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "recurrences";
    }

    @Override
    public long count(Actor reader, CustomerId of) {
        return sql.sql("select count(*) from ticket.recurrence where customer = ?")
                .param(of.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<String> move(Actor actor, CustomerId from, CustomerId to) {
        return sql.sql(
                        """
                        update ticket.recurrence set customer = ?, version = version + 1
                        where customer = ? returning id::text
                        """)
                .params(to.value(), from.value())
                .query(String.class)
                .list();
    }

    @Override
    public void giveBack(
            Actor actor, CustomerId holder, CustomerId owner, Collection<String> moved) {
        sql.sql(
                        """
                        update ticket.recurrence set customer = ?, version = version + 1
                        where id = any(?::uuid[]) and customer = ?
                        """)
                .params(owner.value(), moved.toArray(String[]::new), holder.value())
                .update();
    }
}
