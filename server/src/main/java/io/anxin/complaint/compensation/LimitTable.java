package io.anxin.complaint.compensation;

import io.anxin.access.Role;
import io.anxin.database.Row;
import io.anxin.shared.Money;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the limits; there are few.
@Repository
class LimitTable {

    private final JdbcClient sql;

    LimitTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<ApprovalLimit> list() {
        return sql.sql(
                        """
                        select * from complaint.approval_limit
                        order by currency, amount, post nulls last, id
                        """)
                .query((result, _) -> read(new Row(result)))
                .list();
    }

    ApprovalLimit get(UUID id) {
        return list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(ApprovalLimit.SUBJECT, id));
    }

    void insert(ApprovalLimit made) {
        Role post = made.post();
        sql.sql(
                        """
                        insert into complaint.approval_limit
                            (id, version, account, post, currency, amount)
                        values (?, 1, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                made.id(),
                                made.account(),
                                post == null ? null : post.name(),
                                made.money().currency().getCurrencyCode(),
                                made.money().amount()))
                .update();
    }

    void update(ApprovalLimit changed) {
        int rows =
                sql.sql(
                                """
                                update complaint.approval_limit set version = version + 1, amount = ?
                                where id = ? and version = ?
                                """)
                        .params(changed.money().amount(), changed.id(), changed.version())
                        .update();
        if (rows == 0) {
            throw new Stale(ApprovalLimit.SUBJECT, "", get(changed.id()).version());
        }
    }

    void delete(UUID id) {
        sql.sql("delete from complaint.approval_limit where id = ?").param(id).update();
    }

    private static ApprovalLimit read(Row row) {
        String post = row.textOrNull("post");
        return new ApprovalLimit(
                row.uuid("id"),
                row.number("version"),
                row.uuidOrNull("account"),
                post == null ? null : Role.valueOf(post),
                new Money(row.decimal("amount"), Currency.getInstance(row.text("currency"))));
    }
}
