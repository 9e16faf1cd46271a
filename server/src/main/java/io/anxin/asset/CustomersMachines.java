package io.anxin.asset;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import io.anxin.customer.merging.Belongings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The machines of a customer, and those that were the customer's, follow the customer.
@Component
class CustomersMachines implements Belongings {

    /// Before a stretch of ownership: the machine and its first day.
    private static final String OWNERSHIP = "owned ";

    private final JdbcClient sql;

    CustomersMachines(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "assets";
    }

    @Override
    public long count(Actor reader, CustomerId of) {
        return sql.sql("select count(*) from asset.asset where owner = ?")
                .param(of.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<String> move(Actor actor, CustomerId from, CustomerId to) {
        List<String> moved =
                new ArrayList<>(
                        sql.sql(
                                        """
                                        update asset.asset set owner = ?, version = version + 1
                                        where owner = ? returning id::text
                                        """)
                                .params(to.value(), from.value())
                                .query(String.class)
                                .list());
        moved.addAll(
                sql.sql(
                                """
                                update asset.ownership set customer = ? where customer = ?
                                returning 'owned ' || asset || ' ' || coalesce(lower(days)::text, '')
                                """)
                        .params(to.value(), from.value())
                        .query(String.class)
                        .list());
        return moved;
    }

    @Override
    public void giveBack(
            Actor actor, CustomerId holder, CustomerId owner, Collection<String> moved) {
        String[] machines =
                moved.stream().filter(each -> !each.startsWith(OWNERSHIP)).toArray(String[]::new);
        sql.sql(
                        """
                        update asset.asset set owner = ?, version = version + 1
                        where id = any(?::uuid[]) and owner = ?
                        """)
                .params(owner.value(), machines, holder.value())
                .update();
        sql.sql(
                        """
                        update asset.ownership set customer = ?
                        where customer = ?
                          and 'owned ' || asset || ' ' || coalesce(lower(days)::text, '')
                              = any(?::text[])
                        """)
                .params(owner.value(), holder.value(), moved.toArray(String[]::new))
                .update();
    }
}
