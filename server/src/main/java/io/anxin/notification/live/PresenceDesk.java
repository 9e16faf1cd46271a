package io.anxin.notification.live;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.notification.Changes;
import io.anxin.notification.Presence;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who has what open. A row is the lease of one connection: the node that holds the connection
/// renews it, removes it when the connection ends, and lets it run out when the node dies.
@Service
class PresenceDesk {

    /// Three heartbeats.
    private static final Duration LEASE = Duration.ofSeconds(45);

    private static final String NOTHING = "";

    private final JdbcClient sql;
    private final Changes changes;
    private final Accounts accounts;
    private final Clock clock;

    PresenceDesk(JdbcClient sql, Changes changes, Accounts accounts, Clock clock) {
        this.clock = clock;
        this.sql = sql;
        this.changes = changes;
        this.accounts = accounts;
    }

    void connected(LiveConnection connection) {
        sql.sql(
                        """
                        insert into notification.presence
                            (connection, subject, account, mode, expires_at)
                        values (?, ?, ?, 'VIEWING', ?)
                        """)
                .params(
                        connection.id(),
                        NOTHING,
                        connection.actor().account().value(),
                        Timestamp.from(leaseEnd()))
                .update();
    }

    void renew(LiveConnection connection) {
        sql.sql("update notification.presence set expires_at = ? where connection = ?")
                .params(Timestamp.from(leaseEnd()), connection.id())
                .update();
    }

    @Transactional
    public void left(LiveConnection connection) {
        sql.sql("delete from notification.presence where connection = ? returning subject")
                .param(connection.id())
                .query(String.class)
                .list()
                .forEach(this::announce);
    }

    /// Says what a connection looks at now; it looks at one thing at a time.
    ///
    /// @param subject such as `ticket/100001`, or empty for nothing
    /// @throws ConnectionUnknown when the connection is over or somebody else's
    @Transactional
    public void look(Actor actor, UUID connection, String subject, Presence.Mode mode) {
        String before =
                sql.sql(
                                """
                                select subject from notification.presence
                                where connection = ? and account = ? and expires_at > ? for update
                                """)
                        .params(
                                connection,
                                actor.account().value(),
                                Timestamp.from(clock.instant()))
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new ConnectionUnknown(connection));
        sql.sql("update notification.presence set subject = ?, mode = ? where connection = ?")
                .params(subject, mode.name(), connection)
                .update();
        announce(subject);
        if (!before.equals(subject)) {
            announce(before);
        }
    }

    /// Who has a thing open, each person once, replying before viewing.
    List<Presence> at(String subject) {
        return sql.sql(
                        """
                        select account, min(mode) from notification.presence
                        where subject = ? and expires_at > ? group by account order by 2, 1
                        """)
                .params(subject, Timestamp.from(clock.instant()))
                .query(
                        (row, _) ->
                                presence(
                                        new AccountId(row.getObject(1, UUID.class)),
                                        subject,
                                        Presence.Mode.valueOf(row.getString(2))))
                .list();
    }

    /// Removes the leases of nodes that died.
    @Scheduled(fixedDelayString = "PT30S")
    @Transactional
    public void sweep() {
        sql.sql("delete from notification.presence where expires_at < ? returning subject")
                .param(Timestamp.from(clock.instant()))
                .query(String.class)
                .list()
                .forEach(this::announce);
    }

    private Presence presence(AccountId account, String subject, Presence.Mode mode) {
        String name = accounts.find(account).map(Account::name).orElse("");
        return new Presence(account, name, subject, mode);
    }

    private void announce(String subject) {
        if (!subject.equals(NOTHING)) {
            changes.announce("presence", subject, 0, Set.of(Changes.EVERYONE));
        }
    }

    private Instant leaseEnd() {
        return clock.instant().plus(LEASE);
    }
}
