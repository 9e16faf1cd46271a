package io.anxin.complaint.file;

import io.anxin.complaint.row.Mark;
import io.anxin.database.Row;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the legal holds.
@Repository
public class HoldTable {

    private final JdbcClient sql;

    HoldTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// All that ever stood, the oldest first.
    public List<Hold> of(UUID complaint) {
        return sql.sql("select * from complaint.legal_hold where complaint = ? order by set_at")
                .param(complaint)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            Mark lifted =
                                    row.instantOrNull("lifted_at") == null
                                            ? null
                                            : new Mark(
                                                    row.uuidOrNull("lifted_by"),
                                                    row.instant("lifted_at"),
                                                    row.text("lifted_reason"));
                            return new Hold(
                                    row.uuid("id"),
                                    new Mark(
                                            row.uuidOrNull("set_by"),
                                            row.instant("set_at"),
                                            row.text("reason")),
                                    lifted);
                        })
                .list();
    }

    public Optional<Hold> standing(UUID complaint) {
        return of(complaint).stream().filter(each -> each.lifted() == null).findFirst();
    }

    /// The tickets of all complaints under a hold.
    public List<Long> heldTickets() {
        return sql.sql(
                        """
                        select distinct c.ticket from complaint.legal_hold h
                        join complaint.complaint c on c.id = h.complaint
                        where h.lifted_at is null
                        """)
                .query(Long.class)
                .list();
    }

    public Set<UUID> held(Collection<UUID> complaints) {
        return new HashSet<>(
                sql.sql(
                                """
                                select complaint from complaint.legal_hold
                                where complaint = any (?) and lifted_at is null
                                """)
                        .param(complaints.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    public void set(UUID complaint, Hold hold) {
        sql.sql(
                        """
                        insert into complaint.legal_hold (id, complaint, reason, set_by, set_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                hold.id(),
                                complaint,
                                hold.set().text(),
                                hold.set().by(),
                                Row.timestamp(hold.set().at())))
                .update();
    }

    public void lift(UUID hold, Mark mark) {
        sql.sql(
                        """
                        update complaint.legal_hold set lifted_by = ?, lifted_at = ?, lifted_reason = ?
                        where id = ? and lifted_at is null
                        """)
                .params(Arrays.asList(mark.by(), Row.timestamp(mark.at()), mark.text(), hold))
                .update();
    }
}
