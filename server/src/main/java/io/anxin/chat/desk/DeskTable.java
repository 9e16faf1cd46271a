package io.anxin.chat.desk;

import io.anxin.access.AccountId;
import io.anxin.chat.desk.AgentDesk.State;
import io.anxin.database.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the desks.
@Repository
class DeskTable {

    private final JdbcClient sql;

    DeskTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<AgentDesk> find(AccountId account) {
        return select("account = '" + account.value() + "'").stream().findFirst();
    }

    /// All that are not offline.
    List<AgentDesk> on() {
        return select("state <> 'OFFLINE'");
    }

    void say(
            AccountId account,
            State state,
            String reason,
            int capacity,
            Instant now,
            Instant lease) {
        sql.sql(
                        """
                        insert into chat.desk (account, state, reason, capacity, since, idle_since, lease)
                        values (:account, :state, :reason, :capacity, :now, :now, :lease)
                        on conflict (account) do update set state = excluded.state,
                            reason = excluded.reason, capacity = excluded.capacity,
                            lease = excluded.lease, wrap_until = null,
                            since = case when desk.state = excluded.state then desk.since
                                else excluded.since end
                        """)
                .param("account", account.value())
                .param("state", state.name())
                .param("reason", reason)
                .param("capacity", capacity)
                .param("now", Row.time(now))
                .param("lease", Row.time(lease))
                .update();
    }

    boolean renew(AccountId account, Instant lease) {
        return sql.sql("update chat.desk set lease = ? where account = ? and state <> 'OFFLINE'")
                        .params(Row.time(lease), account.value())
                        .update()
                == 1;
    }

    /// @param from only when it is in one of these states
    boolean move(
            AccountId account,
            List<State> from,
            State to,
            String reason,
            Instant now,
            @Nullable Instant wrapUntil) {
        return sql.sql(
                                """
                                update chat.desk set state = ?, reason = ?, since = ?, wrap_until = ?
                                where account = ? and state = any(?::text[])
                                """)
                        .params(
                                Arrays.asList(
                                        to.name(),
                                        reason,
                                        Row.time(now),
                                        Row.timestamp(wrapUntil),
                                        account.value(),
                                        from.stream().map(State::name).toArray(String[]::new)))
                        .update()
                == 1;
    }

    void busied(AccountId account, Instant now) {
        sql.sql("update chat.desk set idle_since = ? where account = ?")
                .params(Row.time(now), account.value())
                .update();
    }

    private List<AgentDesk> select(String which) {
        return sql.sql("select * from chat.desk where " + which)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return new AgentDesk(
                                    new AccountId(row.uuid("account")),
                                    row.constant("state", State.class),
                                    row.text("reason"),
                                    (int) row.number("capacity"),
                                    row.instant("since"),
                                    row.instant("idle_since"),
                                    row.instant("lease"),
                                    row.instantOrNull("wrap_until"));
                        })
                .list();
    }
}
