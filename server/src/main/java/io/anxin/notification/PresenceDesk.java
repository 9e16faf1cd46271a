package io.anxin.notification;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who has what open. A row is the lease of one connection: the node that holds the connection
/// renews it, removes it when the connection ends, and lets it run out when the node dies.
///
/// What may be looked at is not known here: the module that owns the thing asks whether the reader
/// may see it, and says who may hear that it is looked at.
@Service
public class PresenceDesk {

    /// Three heartbeats.
    private static final Duration LEASE = Duration.ofSeconds(45);

    private static final Place NOWHERE = new Place("", List.of());

    private record Place(String subject, Collection<String> audience) {}

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

    /// A connection that looks at nothing yet.
    public void connected(UUID connection, AccountId account) {
        sql.sql(
                        """
                        insert into notification.presence
                            (connection, subject, account, mode, audience, expires_at)
                        values (?, '', ?, 'VIEWING', '{}', ?)
                        """)
                .params(connection, account.value(), Timestamp.from(leaseEnd()))
                .update();
    }

    public void renew(UUID connection) {
        sql.sql("update notification.presence set expires_at = ? where connection = ?")
                .params(Timestamp.from(leaseEnd()), connection)
                .update();
    }

    @Transactional
    public void left(UUID connection) {
        sql.sql(
                        """
                        delete from notification.presence where connection = ?
                        returning subject, audience
                        """)
                .param(connection)
                .query((row, _) -> place(row))
                .list()
                .forEach(this::announce);
    }

    /// Says what a connection looks at now; it looks at one thing at a time.
    ///
    /// @param subject such as `ticket/100001`, which the actor may see
    /// @param audience who may hear of it, as for [Changes#announce]
    /// @throws ConnectionUnknown when the connection is over or somebody else's
    @Transactional
    public void look(
            Actor actor,
            UUID connection,
            String subject,
            Collection<String> audience,
            Presence.Mode mode) {
        Place before = place(actor, connection);
        Place now = new Place(subject, audience);
        turn(connection, now, mode);
        announce(now);
        if (!before.subject().equals(subject)) {
            announce(before);
        }
    }

    /// Says that a connection no longer looks at a thing. Nothing happens when it looks at another
    /// one by now, or is over.
    @Transactional
    public void turnAway(Actor actor, UUID connection, String subject) {
        sql.sql(
                        """
                        select subject, audience from notification.presence
                        where connection = ? and account = ? and subject = ? for update
                        """)
                .params(connection, actor.account().value(), subject)
                .query((row, _) -> place(row))
                .optional()
                .ifPresent(
                        before -> {
                            turn(connection, NOWHERE, Presence.Mode.VIEWING);
                            announce(before);
                        });
    }

    /// Turns everybody away but those who may still look at the thing.
    ///
    /// @param audience who may hear from now on that it is looked at
    @Transactional
    public void keepOnly(
            String subject, Collection<AccountId> people, Collection<String> audience) {
        sql.sql(
                        """
                        update notification.presence
                        set subject = case when account = any(:people) then subject else '' end,
                            audience = case when account = any(:people) then :audience else '{}'::text[] end
                        where subject = :subject
                        """)
                .param("subject", subject)
                .param("people", people.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("audience", audience.toArray(String[]::new))
                .update();
    }

    /// Who has a thing open, each person once, replying before viewing.
    public List<Presence> at(String subject) {
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
        sql.sql(
                        """
                        delete from notification.presence where expires_at < ?
                        returning subject, audience
                        """)
                .param(Timestamp.from(clock.instant()))
                .query((row, _) -> place(row))
                .list()
                .forEach(this::announce);
    }

    private Presence presence(AccountId account, String subject, Presence.Mode mode) {
        String name = accounts.find(account).map(Account::name).orElse("");
        return new Presence(account, name, subject, mode);
    }

    private Place place(Actor actor, UUID connection) {
        return sql.sql(
                        """
                        select subject, audience from notification.presence
                        where connection = ? and account = ? and expires_at > ? for update
                        """)
                .params(connection, actor.account().value(), Timestamp.from(clock.instant()))
                .query((row, _) -> place(row))
                .optional()
                .orElseThrow(() -> new ConnectionUnknown(connection));
    }

    private void turn(UUID connection, Place to, Presence.Mode mode) {
        sql.sql(
                        """
                        update notification.presence set subject = ?, audience = ?, mode = ?
                        where connection = ?
                        """)
                .params(to.subject(), to.audience().toArray(String[]::new), mode.name(), connection)
                .update();
    }

    private void announce(Place place) {
        if (!place.equals(NOWHERE)) {
            changes.announce("presence", place.subject(), 0, place.audience());
        }
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("subject"),
                Arrays.asList((String[]) row.getArray("audience").getArray()));
    }

    private Instant leaseEnd() {
        return clock.instant().plus(LEASE);
    }
}
