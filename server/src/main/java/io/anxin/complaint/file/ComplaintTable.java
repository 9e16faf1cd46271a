package io.anxin.complaint.file;

import io.anxin.access.Role;
import io.anxin.complaint.row.Mark;
import io.anxin.complaint.strategy.Stage;
import io.anxin.database.Row;
import io.anxin.shared.Filter;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.trait.Severity;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the complaints with their steps.
@Repository
public class ComplaintTable {

    private final JdbcClient sql;
    private final StepTable steps;

    ComplaintTable(JdbcClient sql, StepTable steps) {
        this.sql = sql;
        this.steps = steps;
    }

    public long nextNumber() {
        return sql.sql("select nextval('complaint.complaint_number')").query(Long.class).single();
    }

    public void insert(Complaint made) {
        About about = made.about();
        Role decider = made.decider();
        sql.sql(
                        """
                        insert into complaint.complaint (id, version, number, ticket, class, severity,
                            product, cause, department, owner, team, decider, opened_by, opened_at,
                            stage, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                made.id(),
                                made.version(),
                                made.number(),
                                made.ticketNumber(),
                                about.complaintClass(),
                                about.severity().name(),
                                about.product(),
                                about.cause(),
                                about.department(),
                                about.owner(),
                                made.team(),
                                decider == null ? null : decider.name(),
                                made.openedBy(),
                                Row.timestamp(made.openedAt()),
                                made.stage().name(),
                                Row.timestamp(made.due())))
                .update();
        steps.insert(made.id(), made.steps());
    }

    /// The steps first: once it is in the archive, they are locked.
    ///
    /// @return with its next version
    public Complaint update(Complaint before, Complaint after) {
        steps.update(after.id(), before.steps(), after.steps());
        if (sql.sql(
                                """
                                update complaint.complaint set version = version + 1, class = ?,
                                    severity = ?, product = ?, cause = ?, department = ?, owner = ?,
                                    decider = ?, stage = ?, due_at = ?, feedback = ?, archived_by = ?,
                                    archived_at = ?, archived_text = ? where id = ? and version = ?
                                """)
                        .params(changed(after, before.version()))
                        .update()
                != 1) {
            throw new Stale(Complaint.SUBJECT, after.spoken(), get(after.id()).version());
        }
        return get(after.id());
    }

    private static List<@Nullable Object> changed(Complaint after, long version) {
        About about = after.about();
        Role decider = after.decider();
        Complaint.Ending end = after.ending();
        return Arrays.asList(
                about.complaintClass(),
                about.severity().name(),
                about.product(),
                about.cause(),
                about.department(),
                about.owner(),
                decider == null ? null : decider.name(),
                after.stage().name(),
                Row.timestamp(after.due()),
                end == null ? null : end.feedback().name(),
                end == null ? null : end.mark().by(),
                end == null ? null : Row.timestamp(end.mark().at()),
                end == null ? null : end.mark().text(),
                after.id(),
                version);
    }

    public Complaint get(UUID id) {
        return one("select * from complaint.complaint where id = ?", id);
    }

    /// Locked until the transaction ends.
    public Complaint lock(UUID id) {
        return one("select * from complaint.complaint where id = ? for update", id);
    }

    private Complaint one(String query, UUID id) {
        return list(query, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(Complaint.SUBJECT, id));
    }

    public List<Complaint> among(Collection<UUID> ids) {
        return list(
                "select * from complaint.complaint where id = any (?)",
                List.of((Object) ids.toArray(UUID[]::new)));
    }

    public List<Complaint> ofTickets(Collection<TicketId> tickets) {
        return list(
                "select * from complaint.complaint where ticket = any (?) order by opened_at",
                List.of((Object) tickets.stream().map(TicketId::value).toArray(Long[]::new)));
    }

    public Optional<Complaint> live(TicketId ticket) {
        return list(
                        "select * from complaint.complaint where ticket = ? and archived_at is null",
                        List.of(ticket.value()))
                .stream()
                .findFirst();
    }

    /// @param order constant text of the program
    public List<Complaint> list(Filter filter, String order, int most) {
        List<Object> values = new ArrayList<>(filter.parameters());
        values.add(most);
        return list(
                "select * from complaint.complaint where "
                        + filter.condition()
                        + " order by "
                        + order
                        + " limit ?",
                values);
    }

    private List<Complaint> list(String query, List<?> values) {
        List<UUID> ids = new ArrayList<>();
        List<Complaint> bare =
                sql.sql(query)
                        .params(values)
                        .query(
                                (result, _) -> {
                                    Complaint read = read(result);
                                    ids.add(read.id());
                                    return read;
                                })
                        .list();
        Map<UUID, List<Step>> paths = steps.of(ids);
        return bare.stream()
                .map(each -> on(each, paths.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Complaint on(Complaint of, List<Step> path) {
        return new Complaint(
                of.id(),
                of.version(),
                of.number(),
                of.ticketNumber(),
                of.about(),
                of.team(),
                of.decider(),
                of.openedBy(),
                of.openedAt(),
                of.stage(),
                path,
                of.ending());
    }

    private static Complaint read(ResultSet result) {
        Row row = new Row(result);
        String decider = row.textOrNull("decider");
        Mark archived = Mark.read(row, "archived");
        return new Complaint(
                row.uuid("id"),
                row.number("version"),
                row.number("number"),
                row.number("ticket"),
                new About(
                        row.uuid("class"),
                        row.constant("severity", Severity.class),
                        row.textOrNull("product"),
                        row.uuidOrNull("cause"),
                        row.uuidOrNull("department"),
                        row.uuidOrNull("owner")),
                row.uuidOrNull("team"),
                decider == null ? null : Role.valueOf(decider),
                row.uuidOrNull("opened_by"),
                row.instant("opened_at"),
                row.constant("stage", Stage.class),
                List.of(),
                archived == null
                        ? null
                        : new Complaint.Ending(row.constant("feedback", Feedback.class), archived));
    }
}
