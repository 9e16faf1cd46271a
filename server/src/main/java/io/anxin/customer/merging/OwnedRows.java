package io.anxin.customer.merging;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Things that belong to a customer by one column of their own row, with an id and a version; all
/// of them are known to whoever may merge.
public class OwnedRows implements Belongings {

    private final JdbcClient sql;
    private final String kind;
    private final String table;
    private final String column;

    /// @param table with its schema, and the column that names the customer: words of the program
    public OwnedRows(JdbcClient sql, String kind, String table, String column) {
        this.sql = sql;
        this.kind = kind;
        this.table = table;
        this.column = column;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public long count(Actor reader, CustomerId of) {
        return sql.sql("select count(*) from %s where %s = ?".formatted(table, column))
                .param(of.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<String> move(Actor actor, CustomerId from, CustomerId to) {
        return sql.sql(change("where %s = ? returning id::text"))
                .params(to.value(), from.value())
                .query(String.class)
                .list();
    }

    @Override
    public void giveBack(
            Actor actor, CustomerId holder, CustomerId owner, Collection<String> moved) {
        sql.sql(change("where id = any(?::uuid[]) and %s = ?"))
                .params(owner.value(), moved.toArray(String[]::new), holder.value())
                .update();
    }

    private String change(String where) {
        return "update %s set %s = ?, version = version + 1 ".formatted(table, column)
                + where.formatted(column);
    }
}
