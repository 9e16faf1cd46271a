package io.anxin.chat.file;

import io.anxin.access.AccountId;
import io.anxin.chat.file.Chat.Outcome;
import io.anxin.chat.file.Chat.State;
import io.anxin.customer.CustomerId;
import io.anxin.database.Row;
import io.anxin.organisation.TeamId;
import io.anxin.shared.Filter;
import io.anxin.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the chats. Each step is one conditional statement: of two who want it one gets it.
@Repository
public class ChatTable {

    private final JdbcClient sql;

    ChatTable(JdbcClient sql) {
        this.sql = sql;
    }

    public void insert(Chat chat) {
        sql.sql(
                        """
                        insert into chat.chat (id, version, name, mail, phone, locale, page, customer,
                            vip, team, state, started_at, queued_at, visitor_seen_at)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                chat.id().value(),
                                chat.visitor().name(),
                                chat.visitor().mail(),
                                chat.visitor().phone(),
                                chat.visitor().locale(),
                                chat.visitor().page(),
                                chat.customer() == null ? null : chat.customer().value(),
                                chat.vip(),
                                chat.team() == null ? null : chat.team().value(),
                                Row.time(chat.course().startedAt()),
                                Row.time(chat.course().queuedAt()),
                                Row.time(chat.course().startedAt())))
                .update();
    }

    public Optional<Chat> find(ChatId id) {
        return select(Filter.where("id = ?", id.value()), "id", 1).stream().findFirst();
    }

    public Optional<Chat> lock(ChatId id) {
        return select(Filter.where("id = ?", id.value()), "id limit 1 for update", 0).stream()
                .findFirst();
    }

    /// Those that have not ended, the longest waiting first.
    public List<Chat> live(Filter which, int most) {
        return select(which.and("state <> 'ENDED'"), "queued_at, id", most);
    }

    /// @return whether it rang at the agent
    public boolean accept(ChatId id, AccountId agent, Instant at) {
        return sql.sql(
                                """
                                update chat.chat set state = 'ACTIVE', agent = ringing_for,
                                    accepted_at = coalesce(accepted_at, ?), ringing_for = null,
                                    ringing_since = null, version = version + 1
                                where id = ? and state = 'RINGING' and ringing_for = ?
                                """)
                        .params(Row.time(at), id.value(), agent.value())
                        .update()
                == 1;
    }

    /// An agent takes one that waits or rings elsewhere.
    public boolean take(ChatId id, AccountId agent, Instant at) {
        return sql.sql(
                                """
                                update chat.chat set state = 'ACTIVE', agent = ?,
                                    accepted_at = coalesce(accepted_at, ?), ringing_for = null,
                                    ringing_since = null, version = version + 1
                                where id = ? and state in ('WAITING', 'RINGING')
                                """)
                        .params(agent.value(), Row.time(at), id.value())
                        .update()
                == 1;
    }

    public boolean ring(ChatId id, AccountId agent, Instant at) {
        return sql.sql(
                                """
                                update chat.chat set state = 'RINGING', ringing_for = ?,
                                    ringing_since = ?, version = version + 1
                                where id = ? and state = 'WAITING'
                                """)
                        .params(agent.value(), Row.time(at), id.value())
                        .update()
                == 1;
    }

    /// It does not ring at the agent any more, and rings elsewhere first.
    public boolean passOn(ChatId id, AccountId agent) {
        return sql.sql(
                                """
                                update chat.chat set state = 'WAITING', ringing_for = null,
                                    ringing_since = null, passed = array_append(passed, ringing_for),
                                    version = version + 1
                                where id = ? and state = 'RINGING' and ringing_for = ?
                                """)
                        .params(id.value(), agent.value())
                        .update()
                == 1;
    }

    /// Back to the queue at its old place, for another team perhaps.
    public boolean release(ChatId id, AccountId agent, @Nullable TeamId team) {
        return sql.sql(
                                """
                                update chat.chat set state = 'WAITING', agent = null,
                                    team = coalesce(?, team), passed = array_append(passed, agent),
                                    version = version + 1
                                where id = ? and state = 'ACTIVE' and agent = ?
                                """)
                        .params(
                                Arrays.asList(
                                        team == null ? null : team.value(),
                                        id.value(),
                                        agent.value()))
                        .update()
                == 1;
    }

    public boolean end(ChatId id, Outcome outcome, String summary, Instant at) {
        return sql.sql(
                                """
                                update chat.chat set state = 'ENDED', ended_at = ?, outcome = ?,
                                    summary = ?, ringing_for = null, ringing_since = null,
                                    version = version + 1
                                where id = ? and state <> 'ENDED'
                                """)
                        .params(Row.time(at), outcome.name(), summary, id.value())
                        .update()
                == 1;
    }

    public void became(ChatId id, TicketId ticket, CustomerId customer) {
        sql.sql("update chat.chat set ticket = ?, customer = ?, version = version + 1 where id = ?")
                .params(ticket.value(), customer.value(), id.value())
                .update();
    }

    public void rate(ChatId id, int score, String comment) {
        sql.sql("update chat.chat set score = ?, comment = ?, version = version + 1 where id = ?")
                .params(score, comment, id.value())
                .update();
    }

    /// Marks never go back.
    public void read(ChatId id, long seq, boolean byVisitor) {
        String mark = byVisitor ? "visitor_read" : "agent_read";
        sql.sql(
                        "update chat.chat set %1$s = least(greatest(%1$s, ?), last_seq) where id = ?"
                                .formatted(mark))
                .params(seq, id.value())
                .update();
    }

    /// Their browsers are connected.
    public void seen(Collection<UUID> chats, Instant at) {
        sql.sql("update chat.chat set visitor_seen_at = ? where id = any(?::uuid[])")
                .params(Row.time(at), Row.array(chats))
                .update();
    }

    /// The number of the last line of each.
    public Map<UUID, Long> lastSeqs(Collection<UUID> chats) {
        Map<UUID, Long> last = new HashMap<>();
        sql.sql("select id, last_seq from chat.chat where id = any(?::uuid[])")
                .param(Row.array(chats))
                .query(
                        row -> {
                            last.put(row.getObject(1, UUID.class), row.getLong(2));
                        });
        return last;
    }

    /// The seconds that answered chats took of late; 300 as long as there were none.
    public long meanSeconds() {
        return sql.sql(
                        """
                        select coalesce(avg(seconds), 300)::bigint from (
                            select least(extract(epoch from ended_at - accepted_at), 7200) as seconds
                            from chat.chat where state = 'ENDED' and accepted_at is not null
                            order by accepted_at desc limit 100) lately
                        """)
                .query(Long.class)
                .single();
    }

    private List<Chat> select(Filter filter, String order, int most) {
        List<Object> values = new ArrayList<>(filter.parameters());
        String limit = most > 0 ? " limit " + most : "";
        return sql.sql(
                        "select * from chat.chat where "
                                + filter.condition()
                                + " order by "
                                + order
                                + limit)
                .params(values)
                .query((row, _) -> chat(row))
                .list();
    }

    private static Chat chat(ResultSet result) throws SQLException {
        Row row = new Row(result);
        Integer score = row.wholeOrNull("score");
        String comment = row.textOrNull("comment");
        Long ticket = row.numberOrNull("ticket");
        return new Chat(
                new ChatId(row.uuid("id")),
                row.number("version"),
                new Chat.Visitor(
                        row.text("name"),
                        row.textOrNull("mail"),
                        row.textOrNull("phone"),
                        row.text("locale"),
                        row.text("page")),
                row.id("customer", CustomerId::new),
                row.truth("vip"),
                row.id("team", TeamId::new),
                row.constant("state", State.class),
                course(row),
                row.id("agent", AccountId::new),
                ticket == null ? null : new TicketId(ticket),
                row.number("last_seq"),
                new Chat.Marks(
                        row.number("visitor_read"),
                        row.number("agent_read"),
                        row.instant("visitor_seen_at")),
                score == null ? null : new Chat.Verdict(score, comment == null ? "" : comment));
    }

    private static Chat.Course course(Row row) {
        String outcome = row.textOrNull("outcome");
        return new Chat.Course(
                row.instant("started_at"),
                row.instant("queued_at"),
                row.id("ringing_for", AccountId::new),
                row.instantOrNull("ringing_since"),
                Set.copyOf(row.uuids("passed")),
                row.instantOrNull("accepted_at"),
                row.instantOrNull("ended_at"),
                outcome == null ? null : Outcome.valueOf(outcome));
    }
}
