package io.anxin.ticket.file;

import io.anxin.access.AccountId;
import io.anxin.database.Row;
import io.anxin.database.TransactionMemory;
import io.anxin.shared.Filter;
import io.anxin.ticket.evidence.Evidence;
import io.anxin.ticket.evidence.TicketHeld;
import io.anxin.ticket.file.TicketColumns.Column;
import io.anxin.ticket.search.KeptTexts;
import io.anxin.ticket.search.SearchEntry;
import io.anxin.ticket.search.SearchIndex;
import io.anxin.ticket.sla.ClockEvents;
import io.anxin.ticket.sla.ServiceLevels.ClockStart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of tickets. A writer locks the row it changes, so that two changes of one ticket
/// follow each other and neither is lost.
@Repository
public class TicketTable {

    private static final String SELECT = "select t.* from ticket.ticket t where t.id = ?";

    /// Columns that the search entry of a ticket follows: who may see it, and its tags.
    private static final Set<String> FOLLOWED =
            Set.of("team", "participating_teams", "assigned_to", "watchers", "named", "tags");

    private final JdbcClient sql;
    private final SearchIndex search;

    /// The tickets that the transaction has locked, as it left them.
    private final TransactionMemory<Long, Ticket> locked = new TransactionMemory<>();

    TicketTable(JdbcClient sql, SearchIndex search) {
        this.sql = sql;
        this.search = search;
    }

    public Optional<Ticket> find(long id) {
        return locked.get(id).or(() -> one(SELECT, id));
    }

    /// Reads the ticket and keeps others from changing it until the transaction ends.
    public Optional<Ticket> lock(long id) {
        return locked.get(id).or(() -> remembered(one(SELECT + " for update", id)));
    }

    /// Locks it unless somebody is at work on it at this instant.
    public Optional<Ticket> lockIfFree(long id) {
        return locked.get(id).or(() -> remembered(one(SELECT + " for update skip locked", id)));
    }

    private Optional<Ticket> remembered(Optional<Ticket> ticket) {
        ticket.ifPresent(found -> locked.put(found.number(), found));
        return ticket;
    }

    public boolean isHeld(long id) {
        return sql.sql("select exists (select from ticket.ticket where id = ? and held)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /// Keeps the ticket as it is, or lets it change again.
    public void hold(long id, boolean held) {
        sql.sql("update ticket.ticket set held = ? where id = ?").params(held, id).update();
    }

    /// Those of the tickets that a condition on `ticket.ticket t` leaves.
    public Set<Long> among(Collection<Long> ids, Filter condition) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        sql.sql(
                                        "select t.id from ticket.ticket t where t.id = any(?::bigint[])"
                                                + " and "
                                                + condition.condition())
                                .param(Row.array(ids))
                                .params(condition.parameters())
                                .query(Long.class)
                                .list());
    }

    private Optional<Ticket> one(String query, long id) {
        return sql.sql(query)
                .param(id)
                .query((row, _) -> TicketReader.read(new Row(row)))
                .optional();
    }

    /// Those of the tickets that exist.
    public List<Ticket> findAll(Collection<Long> ids) {
        return list(Filter.where("t.id = any(?::bigint[])", Row.array(ids)), ids.size());
    }

    /// The newest for which the condition on `ticket.ticket t` holds.
    public List<Ticket> list(Filter condition, int most) {
        List<Object> values = new ArrayList<>(condition.parameters());
        values.add(most);
        return sql.sql(
                        "select t.* from ticket.ticket t where "
                                + condition.condition()
                                + " order by t.id desc limit ?")
                .params(values)
                .query((row, _) -> TicketReader.read(new Row(row)))
                .list();
    }

    /// Writes a new ticket with its clocks and its first search document in one statement, and
    /// gives it its number.
    ///
    /// @param ticket without a number yet: its id is ignored
    public Ticket insert(Ticket ticket, Collection<ClockStart> clocks, SearchEntry entry) {
        List<@Nullable Object> values = new ArrayList<>();
        Collection<Column> columns = TicketColumns.of(ticket).values();
        String statement =
                """
                with opened as (
                    insert into ticket.ticket (id, version, %s)
                    values (nextval('ticket.number'), 1, %s)
                    returning id, team, participating_teams, assigned_to, watchers, named,
                        opened_at),
                clocks as (%s),
                %s
                select id from opened
                """
                        .formatted(
                                names(columns),
                                places(columns, values),
                                start(clocks, values),
                                entry.insertFor("opened", values));
        Ticket written =
                ticket.numbered(sql.sql(statement).params(values).query(Long.class).single());
        locked.put(written.number(), written);
        return written;
    }

    private static String start(Collection<ClockStart> clocks, List<@Nullable Object> values) {
        if (clocks.isEmpty()) {
            return "select";
        }
        List<String> rows = new ArrayList<>();
        for (ClockStart clock : clocks) {
            rows.add("(?, 0, 'START', ?::timestamptz, ?, ?::uuid, ?, ?::uuid, ?::bigint, ?, ?, ?)");
            values.add(clock.clock().name());
            values.add(Row.timestamp(clock.at()));
            values.addAll(ClockEvents.columns(clock.promise()));
        }
        return """
        insert into ticket.clock_event (ticket, clock, ordinal, kind, at, target_minutes, calendar,
            round_the_clock, policy, policy_version, warning_percent, supervisor_percent,
            director_percent)
        select opened.id, c.* from opened, (values %s) c
        """
                .formatted(String.join(", ", rows));
    }

    /// Writes what changed; the caller holds the lock.
    ///
    /// @return the ticket with its next version
    /// @throws TicketHeld when a legal hold keeps what is to change
    public Ticket update(Ticket before, Ticket after) {
        Map<String, Column> changed = changed(before, after);
        if (Evidence.isAltered(changed.keySet(), after.life().closure())
                && isHeld(before.number())) {
            throw new TicketHeld(before.spoken());
        }
        List<@Nullable Object> values = new ArrayList<>();
        String assignments =
                changed.values().stream()
                        .map(column -> ", " + column.name() + " = " + place(column, values))
                        .collect(Collectors.joining());
        values.add(before.number());
        values.add(before.version());
        int rows =
                sql.sql(
                                "update ticket.ticket set version = version + 1"
                                        + assignments
                                        + " where id = ? and version = ?")
                        .params(values)
                        .update();
        if (rows != 1) {
            throw new IllegalStateException("ticket changed without its lock: " + before.number());
        }
        follow(after, changed.keySet());
        Ticket written = after.at(before.version() + 1);
        locked.put(written.number(), written);
        return written;
    }

    private static Map<String, Column> changed(Ticket before, Ticket after) {
        Map<String, Column> old = TicketColumns.of(before);
        Map<String, Column> changed = new LinkedHashMap<>();
        TicketColumns.of(after)
                .forEach(
                        (name, column) -> {
                            if (column.differs(Objects.requireNonNull(old.get(name)))) {
                                changed.put(name, column);
                            }
                        });
        return changed;
    }

    /// The ticket in which the matter goes on, over all merges; itself when it was merged into
    /// none.
    public long current(long id) {
        return sql.sql(
                        """
                        with recursive way as (
                            select id, merged_into from ticket.ticket where id = ?
                            union all
                            select t.id, t.merged_into
                            from ticket.ticket t join way on t.id = way.merged_into)
                        select id from way where merged_into is null
                        """)
                .param(id)
                .query(Long.class)
                .optional()
                .orElse(id);
    }

    /// The ticket and everything that was merged into it, over all merges.
    public List<Long> family(long id) {
        return sql.sql(
                        """
                        with recursive family as (
                            select ?::bigint as id
                            union all
                            select t.id from ticket.ticket t join family on t.merged_into = family.id)
                        select id from family
                        """)
                .param(id)
                .query(Long.class)
                .list();
    }

    private void follow(Ticket after, Set<String> changed) {
        if (changed.contains("subject") || changed.contains("fields")) {
            search.replace(after.number(), KeptTexts.ofFields(after.fields()));
        } else if (!Collections.disjoint(changed, FOLLOWED)) {
            search.follow(after.number(), after.tags());
        }
    }

    /// Remembers who was called by name, newest call first.
    public void mention(long id, Collection<AccountId> people, Instant at) {
        if (people.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into ticket.mention (account, ticket, at)
                        select unnest(?::uuid[]), ?, ?
                        on conflict (account, ticket) do update set at = excluded.at
                        """)
                .params(Row.array(Set.copyOf(people)), id, Row.time(at))
                .update();
    }

    private static String names(Collection<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String places(Collection<Column> columns, List<@Nullable Object> values) {
        return columns.stream()
                .map(column -> place(column, values))
                .collect(Collectors.joining(", "));
    }

    private static String place(Column column, List<@Nullable Object> values) {
        values.add(column.value());
        return column.placeholder();
    }
}
