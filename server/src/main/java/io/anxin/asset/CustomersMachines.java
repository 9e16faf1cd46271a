package io.anxin.asset;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import io.anxin.customer.merging.OwnedRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The machines of a customer, and those that were the customer's, follow the customer.
@Component
class CustomersMachines extends OwnedRows {

    /// Before a stretch of ownership: the machine and its first day.
    private static final String OWNERSHIP = "owned ";

    private final JdbcClient sql;

    CustomersMachines(JdbcClient sql) {
        super(sql, "assets", "asset.asset", "owner");
        this.sql = sql;
    }

    @Override
    public List<String> move(Actor actor, CustomerId from, CustomerId to) {
        List<String> moved = new ArrayList<>(super.move(actor, from, to));
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
        List<String> machines = moved.stream().filter(each -> !each.startsWith(OWNERSHIP)).toList();
        super.giveBack(actor, holder, owner, machines);
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
