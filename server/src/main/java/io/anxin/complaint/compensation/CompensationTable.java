package io.anxin.complaint.compensation;

import io.anxin.complaint.row.Mark;
import io.anxin.database.Row;
import io.anxin.shared.Ids;
import io.anxin.shared.Money;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the compensations and of what was said to them.
@Repository
class CompensationTable {

    private final JdbcClient sql;

    CompensationTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Compensation> of(UUID complaint) {
        return sql.sql(
                        "select * from complaint.compensation where complaint = ? order by proposed_at, id")
                .param(complaint)
                .query((result, _) -> read(new Row(result)))
                .list();
    }

    /// @throws NotFound when the complaint has no such compensation
    Compensation get(UUID complaint, UUID id) {
        return of(complaint).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(Compensation.SUBJECT, id));
    }

    void insert(Compensation made) {
        sql.sql(
                        """
                        insert into complaint.compensation (id, version, complaint, kind, amount, currency,
                            reason, proposed_by, proposed_at, state)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                made.id(),
                                made.complaint(),
                                made.kind().name(),
                                made.money().amount(),
                                made.money().currency().getCurrencyCode(),
                                made.reason(),
                                made.proposedBy(),
                                Row.timestamp(made.proposedAt()),
                                made.state().name()))
                .update();
    }

    Compensation update(Compensation changed) {
        Mark granted = changed.granted();
        int rows =
                sql.sql(
                                """
                                update complaint.compensation set version = version + 1, state = ?,
                                    granted_by = ?, granted_at = ?, granted_text = ?
                                where id = ? and version = ?
                                """)
                        .params(
                                Arrays.asList(
                                        changed.state().name(),
                                        granted == null ? null : granted.by(),
                                        granted == null ? null : Row.timestamp(granted.at()),
                                        granted == null ? null : granted.text(),
                                        changed.id(),
                                        changed.version()))
                        .update();
        if (rows == 0) {
            throw new Stale(
                    Compensation.SUBJECT, "", get(changed.complaint(), changed.id()).version());
        }
        return get(changed.complaint(), changed.id());
    }

    void say(Compensation of, Verdict verdict) {
        sql.sql(
                        """
                        insert into complaint.verdict (id, compensation, complaint, account, verdict,
                            limit_amount, judged_amount, text, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                Ids.next(),
                                of.id(),
                                of.complaint(),
                                verdict.account(),
                                verdict.word().name(),
                                verdict.limit().amount(),
                                verdict.judged().amount(),
                                verdict.text(),
                                Row.timestamp(verdict.at())))
                .update();
    }

    /// By compensation, the oldest first.
    Map<UUID, List<Verdict>> verdicts(UUID complaint) {
        Map<UUID, List<Verdict>> said = new HashMap<>();
        sql.sql(
                        """
                        select v.*, c.currency from complaint.verdict v
                            join complaint.compensation c on c.id = v.compensation
                        where c.complaint = ? order by v.at, v.id
                        """)
                .param(complaint)
                .query(
                        result -> {
                            Row row = new Row(result);
                            said.computeIfAbsent(row.uuid("compensation"), _ -> new ArrayList<>())
                                    .add(verdict(row));
                        });
        return said;
    }

    private static Verdict verdict(Row row) {
        Currency currency = Currency.getInstance(row.text("currency"));
        return new Verdict(
                row.uuid("account"),
                row.constant("verdict", Verdict.Word.class),
                new Money(row.decimal("limit_amount"), currency),
                new Money(row.decimal("judged_amount"), currency),
                row.text("text"),
                row.instant("at"));
    }

    private static Compensation read(Row row) {
        return new Compensation(
                row.uuid("id"),
                row.number("version"),
                row.uuid("complaint"),
                row.constant("kind", Compensation.Kind.class),
                new Money(row.decimal("amount"), Currency.getInstance(row.text("currency"))),
                row.text("reason"),
                row.uuidOrNull("proposed_by"),
                row.instant("proposed_at"),
                row.constant("state", Compensation.State.class),
                Mark.read(row, "granted"));
    }
}
