package io.anxin.ticket.happening;

import io.anxin.access.Actor;
import io.anxin.database.Appends;
import io.anxin.database.Jsonb;
import io.anxin.database.Row;
import io.anxin.shared.Filter;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketChanged;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Keeps what happened, in the transaction in which it happens, and hands it to the rules: of each
/// ticket in its order, whichever node asks. How long they are kept is for the upkeep of histories
/// to see to.
@Component
public class Happenings {

    private static final String COLUMNS =
            "select h.id, h.ticket, h.version, h.at, h.occasions, h.was, h.by_kind, h.chain"
                    + " from ticket.happening h ";

    private static final String KEEP =
            """
            insert into ticket.happening
                (ticket, version, at, occasions, was, by_kind, chain, due_at)
            values (?, ?, ?, ?::text[], ?, ?, ?::uuid[], ?)
            """;

    private final JdbcClient sql;
    private final Appends appends;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Happenings(JdbcClient sql, Appends appends, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.appends = appends;
        this.events = events;
        this.clock = clock;
    }

    /// While the past is being recorded, no rule is woken.
    @EventListener
    void on(TicketChanged change) {
        Ticket before = change.before();
        Map<String, @Nullable Object> was =
                before == null ? Map.of() : Facts.changed(before, change.after());
        Set<Occasion> occasions = Occasion.of(change, was.keySet());
        if (occasions.isEmpty()) {
            return;
        }
        appends.append(
                KEEP,
                change.after().number(),
                change.after().version(),
                Row.time(clock.instant()),
                Row.array(occasions),
                Jsonb.of(was),
                change.actor().kind().name(),
                Row.array(Chain.current().rules()),
                WorldClock.isRecording() ? null : Row.time(clock.instant()));
        events.publishEvent(
                new HappeningKept(change.after(), occasions, was, change.actor().kind()));
    }

    /// Locks what waits for rules, each ticket's oldest only.
    public List<Happening> lockDue(int most) {
        return sql.sql(
                        COLUMNS
                                + """
                                where h.due_at <= ? and not exists (
                                    select 1 from ticket.happening e
                                    where e.ticket = h.ticket and e.id < h.id and e.due_at is not null)
                                order by h.id limit ? for update skip locked
                                """)
                .params(Row.time(clock.instant()), most)
                .query((row, _) -> happening(row))
                .list();
    }

    /// Rules have seen them.
    public void done(List<Long> ids) {
        sql.sql("update ticket.happening set due_at = null where id = any(?::bigint[])")
                .param(Row.array(ids))
                .update();
    }

    /// Rules could not look at it; they try again later.
    ///
    /// @return how often it was tried
    public int postpone(long id, Duration by) {
        return sql.sql(
                        """
                        update ticket.happening set due_at = ?, attempts = attempts + 1
                        where id = ? returning attempts
                        """)
                .params(Row.time(clock.instant().plus(by)), id)
                .query(Integer.class)
                .single();
    }

    /// What people did to the ticket after that.
    public List<Happening> byPeopleAfter(long ticket, long id) {
        return sql.sql(
                        COLUMNS
                                + "where h.ticket = ? and h.id > ? and h.by_kind = 'PERSON' order by h.id")
                .params(ticket, id)
                .query((row, _) -> happening(row))
                .list();
    }

    /// The latest that happened since, newest first.
    ///
    /// @param visible which tickets the reader may see, on `ticket.ticket t`
    public List<Happening> latest(Instant since, Set<Occasion> any, Filter visible, int most) {
        return sql.sql(
                        COLUMNS
                                + """
                                join ticket.ticket t on t.id = h.ticket
                                where h.at >= ? and h.occasions && ?::text[] and (%s)
                                order by h.id desc limit ?
                                """
                                        .formatted(visible.condition()))
                .params(
                        java.util.stream.Stream.of(
                                        List.of(Row.time(since), Row.array(any)),
                                        visible.parameters(),
                                        List.of(most))
                                .flatMap(List::stream)
                                .toList())
                .query((row, _) -> happening(row))
                .list();
    }

    /// Everything that happened to those tickets since, newest first.
    public List<Happening> of(Set<Long> tickets, Instant since) {
        return sql.sql(
                        COLUMNS
                                + "where h.ticket = any(?::bigint[]) and h.at >= ? order by h.id desc")
                .params(Row.array(tickets), Row.time(since))
                .query((row, _) -> happening(row))
                .list();
    }

    private static Happening happening(ResultSet result) {
        Row row = new Row(result);
        Map<String, @Nullable Object> was = new LinkedHashMap<>();
        row.json("was", new TypeReference<Map<String, @Nullable Object>>() {})
                .forEach((name, value) -> was.put(name, Facts.kept(name, value)));
        return new Happening(
                row.number("id"),
                row.number("ticket"),
                row.number("version"),
                row.instant("at"),
                row.texts("occasions").stream().map(Occasion::valueOf).collect(Collectors.toSet()),
                was,
                row.constant("by_kind", Actor.Kind.class),
                row.ids("chain", (UUID id) -> id));
    }
}
