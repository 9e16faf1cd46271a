package io.anxin.collaboration.jointcase;

import io.anxin.database.Row;
import io.anxin.shared.Ids;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a group writes down: a note a day, and who owes what.
@Repository
class Notebook {

    record Note(
            LocalDate day,
            long version,
            @Nullable UUID by,
            Instant at,
            String done,
            String next,
            String blocked) {}

    /// @param settledAt null while it is owed
    record Debt(
            UUID id,
            UUID debtor,
            String what,
            @Nullable LocalDate dueOn,
            Instant since,
            @Nullable UUID settledBy,
            @Nullable Instant settledAt) {}

    private final JdbcClient sql;

    Notebook(JdbcClient sql) {
        this.sql = sql;
    }

    /// The latest day first.
    List<Note> notes(UUID of) {
        return sql.sql(
                        """
                        select * from collaboration.case_note where joint_case = ?
                        order by day desc limit 400
                        """)
                .param(of)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return new Note(
                                    row.date("day"),
                                    row.number("version"),
                                    row.uuidOrNull("written_by"),
                                    row.instant("written_at"),
                                    row.text("done"),
                                    row.text("next"),
                                    row.text("blocked"));
                        })
                .list();
    }

    /// Writes the note of a day, or writes it anew.
    ///
    /// @param seen the version the writer had before the eyes; 0 when there was no note yet
    void write(UUID of, Note note, long seen) {
        int rows =
                sql.sql(
                                """
                                insert into collaboration.case_note
                                    (joint_case, day, version, written_by, written_at, done, next, blocked)
                                values (:case, :day, 1, :by, :at, :done, :next, :blocked)
                                on conflict (joint_case, day) do update
                                    set version = case_note.version + 1, written_by = excluded.written_by,
                                        written_at = excluded.written_at, done = excluded.done,
                                        next = excluded.next, blocked = excluded.blocked
                                    where case_note.version = :seen
                                """)
                        .param("case", of)
                        .param("day", note.day())
                        .param("by", note.by())
                        .param("at", Row.timestamp(note.at()))
                        .param("done", note.done())
                        .param("next", note.next())
                        .param("blocked", note.blocked())
                        .param("seen", seen)
                        .update();
        if (rows == 0) {
            long current =
                    notes(of).stream()
                            .filter(each -> each.day().equals(note.day()))
                            .mapToLong(Note::version)
                            .findFirst()
                            .orElse(0);
            throw new Stale("case-note", note.day(), current);
        }
    }

    /// What is owed first, the oldest before.
    List<Debt> debts(UUID of) {
        return sql.sql(
                        """
                        select * from collaboration.case_debt where joint_case = ?
                        order by settled_at is not null, due_on nulls last, owed_since, id limit 500
                        """)
                .param(of)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return new Debt(
                                    row.uuid("id"),
                                    row.uuid("debtor"),
                                    row.text("what"),
                                    row.dateOrNull("due_on"),
                                    row.instant("owed_since"),
                                    row.uuidOrNull("settled_by"),
                                    row.instantOrNull("settled_at"));
                        })
                .list();
    }

    void owe(UUID of, UUID debtor, String what, @Nullable LocalDate dueOn, Instant now) {
        sql.sql(
                        """
                        insert into collaboration.case_debt
                            (id, joint_case, debtor, what, due_on, owed_since)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(Ids.next(), of, debtor, what, dueOn, Row.timestamp(now)))
                .update();
    }

    /// @param at null: it is owed again
    void settle(UUID of, UUID debt, @Nullable UUID by, @Nullable Instant at) {
        int rows =
                sql.sql(
                                """
                                update collaboration.case_debt set settled_by = ?, settled_at = ?
                                where id = ? and joint_case = ?
                                """)
                        .params(Arrays.asList(by, Row.timestamp(at), debt, of))
                        .update();
        if (rows == 0) {
            throw new NotFound("case-debt", debt);
        }
    }
}
