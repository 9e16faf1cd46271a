package io.anxin.collaboration.task;

import io.anxin.collaboration.row.Mark;
import io.anxin.collaboration.task.trait.Capacity;
import io.anxin.collaboration.task.trait.TaskKind;
import io.anxin.database.Row;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the tasks.
@Repository
class TaskTable {

    private static final String INSERT =
            """
            insert into collaboration.task (id, version, number, ticket, kind, title, description, team,
                owner, asked_by, asked_at, due_at, warn_at, product, quantity, wanted_on)
            values (:id, :version, :number, :ticket, :kind, :title, :description, :team, :owner, :askedBy,
                :askedAt, :dueAt, :warnAt, :product, :quantity, :wantedOn)
            """;

    private static final String UPDATE =
            """
            update collaboration.task set version = version + 1, team = :team, owner = :owner,
                due_at = :dueAt, warn_at = :warnAt, taken_by = :takenBy, taken_at = :takenAt,
                capacity = :capacity, answer = :answer, promised_quantity = :promisedQuantity,
                promised_on = :promisedOn, answered_by = :answeredBy, answered_at = :answeredAt,
                told_by = :toldBy, told_at = :toldAt, done_by = :doneBy, done_at = :doneAt,
                done_text = :doneText, declined_by = :declinedBy, declined_at = :declinedAt,
                declined_text = :declinedText, cancelled_by = :cancelledBy, cancelled_at = :cancelledAt,
                cancelled_text = :cancelledText, warned_at = :warnedAt, late_at = :lateAt
            where id = :id and version = :version
            """;

    private final JdbcClient sql;

    TaskTable(JdbcClient sql) {
        this.sql = sql;
    }

    long nextNumber() {
        return sql.sql("select nextval('collaboration.task_number')").query(Long.class).single();
    }

    Task get(UUID id) {
        return one("select * from collaboration.task where id = ?", id);
    }

    /// Reads the task and keeps others from changing it until the transaction ends.
    Task lock(UUID id) {
        return one("select * from collaboration.task where id = ? for update", id);
    }

    private Task one(String query, UUID id) {
        return sql.sql(query)
                .param(id)
                .query((row, _) -> task(row))
                .optional()
                .orElseThrow(() -> new NotFound(Task.SUBJECT, id));
    }

    List<Task> ofTickets(List<Long> tickets) {
        return sql.sql(
                        """
                        select * from collaboration.task where ticket = any (?)
                        order by asked_at, id
                        """)
                .param(tickets.toArray(Long[]::new))
                .query((row, _) -> task(row))
                .list();
    }

    List<Task> among(Collection<UUID> ids) {
        return sql.sql("select * from collaboration.task where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> task(row))
                .list();
    }

    /// What is to be reminded of; a row that another node has in hand is passed over.
    List<Task> toWarn(Instant now, int most) {
        return due("warn_at <= ? and warned_at is null", now, most);
    }

    List<Task> late(Instant now, int most) {
        return due("due_at <= ? and late_at is null", now, most);
    }

    private List<Task> due(String condition, Instant now, int most) {
        return sql.sql(
                        "select * from collaboration.task where open and "
                                + condition
                                + " limit ? for update skip locked")
                .params(now.atOffset(ZoneOffset.UTC), most)
                .query((row, _) -> task(row))
                .list();
    }

    void insert(Task task) {
        sql.sql(INSERT).params(values(task)).update();
    }

    Task update(Task task) {
        int rows = sql.sql(UPDATE).params(values(task)).update();
        if (rows != 1) {
            throw new Stale(Task.SUBJECT, task.id(), get(task.id()).version());
        }
        return task.at(task.version() + 1);
    }

    private static Map<String, @Nullable Object> values(Task task) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", task.id());
        values.put("version", task.version());
        values.put("number", task.number());
        values.put("ticket", task.ticket());
        values.put("kind", task.kind().name());
        values.put("title", task.title());
        values.put("description", task.description());
        values.put("team", task.team());
        values.put("owner", task.owner());
        values.put("askedBy", task.asked().by());
        values.put("askedAt", Row.timestamp(task.asked().at()));
        values.put("dueAt", Row.timestamp(task.dueAt()));
        values.put("warnAt", Row.timestamp(task.warnAt()));
        Task.Wish wish = task.wish();
        values.put("product", wish == null ? null : wish.product());
        values.put("quantity", wish == null ? null : wish.quantity());
        values.put("wantedOn", wish == null ? null : wish.wantedOn());
        answer(values, task.answer());
        mark(values, "taken", task.taken());
        mark(values, "told", task.told());
        mark(values, "done", task.done());
        mark(values, "declined", task.declined());
        mark(values, "cancelled", task.cancelled());
        values.put("warnedAt", Row.timestamp(task.reminders().warnedAt()));
        values.put("lateAt", Row.timestamp(task.reminders().lateAt()));
        return values;
    }

    private static void answer(Map<String, @Nullable Object> values, Task.@Nullable Answer answer) {
        values.put("capacity", answer == null ? null : answer.capacity().name());
        values.put("answer", answer == null ? null : answer.text());
        values.put("promisedQuantity", answer == null ? null : answer.quantity());
        values.put("promisedOn", answer == null ? null : answer.promisedOn());
        values.put("answeredBy", answer == null ? null : answer.by());
        values.put("answeredAt", answer == null ? null : Row.timestamp(answer.at()));
    }

    private static void mark(
            Map<String, @Nullable Object> values, String name, @Nullable Mark mark) {
        values.put(name + "By", mark == null ? null : mark.by());
        values.put(name + "At", mark == null ? null : Row.timestamp(mark.at()));
        values.put(name + "Text", mark == null ? null : mark.text());
    }

    static Task task(ResultSet result) {
        Row row = new Row(result);
        String product = row.textOrNull("product");
        Instant answeredAt = row.instantOrNull("answered_at");
        return new Task(
                row.uuid("id"),
                row.number("version"),
                row.number("number"),
                row.number("ticket"),
                row.constant("kind", TaskKind.class),
                row.text("title"),
                row.text("description"),
                row.uuid("team"),
                row.uuidOrNull("owner"),
                new Task.Asked(row.uuidOrNull("asked_by"), row.instant("asked_at")),
                row.instant("due_at"),
                row.instant("warn_at"),
                product == null
                        ? null
                        : new Task.Wish(
                                product,
                                row.decimalOrNull("quantity"),
                                row.dateOrNull("wanted_on")),
                Mark.bare(row, "taken"),
                answeredAt == null ? null : answer(row, answeredAt),
                Mark.bare(row, "told"),
                Mark.read(row, "done"),
                Mark.read(row, "declined"),
                Mark.read(row, "cancelled"),
                new Task.Reminders(row.instantOrNull("warned_at"), row.instantOrNull("late_at")));
    }

    private static Task.Answer answer(Row row, Instant at) {
        return new Task.Answer(
                row.constant("capacity", Capacity.class),
                row.text("answer"),
                row.decimalOrNull("promised_quantity"),
                row.dateOrNull("promised_on"),
                row.uuidOrNull("answered_by"),
                at);
    }
}
