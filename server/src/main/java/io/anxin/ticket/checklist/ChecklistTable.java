package io.anxin.ticket.checklist;

import io.anxin.access.AccountId;
import io.anxin.database.Row;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import io.anxin.ticket.name.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The checklists of tickets.
@Repository
class ChecklistTable {

    private final JdbcClient sql;
    private final Names names;

    ChecklistTable(JdbcClient sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /// @return whether the ticket did not have it yet
    boolean start(long ticket, ChecklistTemplate template, @Nullable AccountId by, Instant at) {
        UUID id = Ids.next();
        boolean started =
                sql.sql(
                                        """
                                        insert into ticket.checklist
                                            (id, ticket, template, name_zh, name_en, started_at, started_by)
                                        values (?, ?, ?, ?, ?, ?, ?)
                                        on conflict (ticket, template) do nothing
                                        """)
                                .params(
                                        Arrays.asList(
                                                id,
                                                ticket,
                                                template.id(),
                                                template.name().zh(),
                                                template.name().en(),
                                                Row.time(at),
                                                by == null ? null : by.value()))
                                .update()
                        == 1;
        if (started) {
            insertItems(id, template.items().list());
        }
        return started;
    }

    private void insertItems(UUID checklist, List<ChecklistItems.Item> items) {
        List<Object> values = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            rows.add("(?, ?, ?, ?, ?)");
            values.addAll(
                    List.of(
                            checklist,
                            i + 1,
                            items.get(i).text().zh(),
                            items.get(i).text().en(),
                            items.get(i).required()));
        }
        sql.sql(
                        "insert into ticket.checklist_item (checklist, ordinal, text_zh, text_en, required) values "
                                + String.join(", ", rows))
                .params(values)
                .update();
    }

    /// In the order in which they were started.
    List<Checklist> of(long ticket) {
        Map<UUID, List<Checklist.Item>> items = items(ticket);
        return sql.sql(
                        """
                        select id, template, name_zh, name_en, started_at, started_by
                        from ticket.checklist where ticket = ? order by started_at, id
                        """)
                .param(ticket)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            UUID id = row.uuid("id");
                            return new Checklist(
                                    id,
                                    row.uuid("template"),
                                    new Bilingual(row.text("name_zh"), row.text("name_en")),
                                    row.instant("started_at"),
                                    names.personIf(row.id("started_by", AccountId::new)),
                                    items.getOrDefault(id, List.of()));
                        })
                .list();
    }

    private Map<UUID, List<Checklist.Item>> items(long ticket) {
        Map<UUID, List<Checklist.Item>> items = new LinkedHashMap<>();
        sql.sql(
                        """
                        select i.* from ticket.checklist_item i
                        join ticket.checklist c on c.id = i.checklist
                        where c.ticket = ? order by i.checklist, i.ordinal
                        """)
                .param(ticket)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return items.computeIfAbsent(
                                            row.uuid("checklist"), _ -> new ArrayList<>())
                                    .add(item(row));
                        })
                .list();
        return items;
    }

    private Checklist.Item item(Row row) {
        return new Checklist.Item(
                (int) row.number("ordinal"),
                new Bilingual(row.text("text_zh"), row.text("text_en")),
                row.truth("required"),
                row.instantOrNull("done_at"),
                names.personIf(row.id("done_by", AccountId::new)),
                row.textOrNull("note"));
    }

    /// Whether the checklist belongs to the ticket and holds the item.
    boolean holds(long ticket, UUID checklist, int ordinal) {
        return sql.sql(
                        """
                        select exists (
                            select from ticket.checklist_item i
                            join ticket.checklist c on c.id = i.checklist
                            where c.ticket = ? and c.id = ? and i.ordinal = ?)
                        """)
                .params(ticket, checklist, ordinal)
                .query(Boolean.class)
                .single();
    }

    /// Who did it first stays who did it.
    void tick(
            UUID checklist,
            int ordinal,
            @Nullable Instant at,
            @Nullable AccountId by,
            @Nullable String note) {
        sql.sql(
                        """
                        update ticket.checklist_item
                        set done_at = case when ?::timestamptz is null then null else coalesce(done_at, ?) end,
                            done_by = case when ?::timestamptz is null then null
                                when done_at is null then ?::uuid else done_by end,
                            note = ?
                        where checklist = ? and ordinal = ?
                        """)
                .params(
                        Arrays.asList(
                                Row.timestamp(at),
                                Row.timestamp(at),
                                Row.timestamp(at),
                                by == null ? null : by.value(),
                                note,
                                checklist,
                                ordinal))
                .update();
    }

    /// @return whether there was such a checklist of which nothing is done yet
    boolean remove(long ticket, UUID checklist) {
        return sql.sql(
                                """
                                delete from ticket.checklist c where c.ticket = ? and c.id = ?
                                    and not exists (select from ticket.checklist_item i
                                        where i.checklist = c.id and i.done_at is not null)
                                """)
                        .params(ticket, checklist)
                        .update()
                == 1;
    }

    /// How many required items are not done.
    int open(long ticket) {
        return sql.sql(
                        """
                        select count(*) from ticket.checklist_item i
                        join ticket.checklist c on c.id = i.checklist
                        where c.ticket = ? and i.required and i.done_at is null
                        """)
                .param(ticket)
                .query(Integer.class)
                .single();
    }
}
