package io.anxin.chat.talk;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import io.anxin.customer.merging.Belongings;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The chats of a customer follow the customer.
@Component
class CustomersChats implements Belongings {

    private final JdbcClient sql;

    CustomersChats(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "chats";
    }

    @Override
    public long count(Actor reader, CustomerId of) {
        return sql.sql("select count(*) from chat.chat where customer = ?")
                .param(of.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<String> move(Actor actor, CustomerId from, CustomerId to) {
        return sql.sql(
                        """
                        update chat.chat set customer = ?, version = version + 1
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
                        update chat.chat set customer = ?, version = version + 1
                        where id = any(?::uuid[]) and customer = ?
                        """)
                .params(owner.value(), moved.toArray(String[]::new), holder.value())
                .update();
    }
}
