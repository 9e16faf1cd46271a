package io.anxin.access;

import io.anxin.access.refusal.LastAdministrator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of accounts, their passwords and their teams. Every write raises the revision, by which
/// the other nodes see that their snapshot is old.
@Repository
class AccountTable {

    private static final String COLUMNS =
            """
            select a.id, a.version, a.name, a.mail, a.roles, a.own_roles, a.locale, a.theme, a.density, a.active,
                   t.teams, t.leads
            from access.account a
            left join lateral (
                select array_agg(m.team) teams, array_agg(m.lead) leads
                from access.account_team m where m.account = a.id) t on true
            """;

    private final JdbcClient sql;
    private final RoleRights rights;

    AccountTable(JdbcClient sql, RoleRights rights) {
        this.sql = sql;
        this.rights = rights;
    }

    long revision() {
        return sql.sql("select number from access.account_revision").query(Long.class).single();
    }

    Map<AccountId, Account> all() {
        Map<AccountId, Account> found = new LinkedHashMap<>();
        RoleRights.Book book = rights.read();
        sql.sql(COLUMNS)
                .query((row, _) -> account(row, book))
                .list()
                .forEach(a -> found.put(a.id(), a));
        return Map.copyOf(found);
    }

    /// Reads one account and keeps others from changing it until the transaction ends.
    Optional<Account> lock(AccountId id) {
        RoleRights.Book book = rights.read();
        return sql.sql(COLUMNS + " where a.id = ? for update of a")
                .param(id.value())
                .query((row, _) -> account(row, book))
                .optional();
    }

    void insert(Account account, Instant now) {
        sql.sql(
                        """
                        insert into access.account
                            (id, version, name, mail, roles, own_roles, locale, theme, density,
                             active, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        account.id().value(),
                        account.version(),
                        account.name(),
                        account.mail(),
                        names(account.roles()),
                        account.ownRoles().toArray(UUID[]::new),
                        account.locale(),
                        account.theme().name(),
                        account.density().name(),
                        account.active(),
                        Timestamp.from(now))
                .update();
        raiseRevision();
    }

    void update(Account account) {
        sql.sql(
                        """
                        update access.account
                        set version = ?, name = ?, mail = ?, roles = ?, own_roles = ?, locale = ?, theme = ?,
                            density = ?, active = ?
                        where id = ?
                        """)
                .params(
                        account.version(),
                        account.name(),
                        account.mail(),
                        names(account.roles()),
                        account.ownRoles().toArray(UUID[]::new),
                        account.locale(),
                        account.theme().name(),
                        account.density().name(),
                        account.active(),
                        account.id().value())
                .update();
        raiseRevision();
    }

    void setPassword(AccountId id, String hash, Instant now) {
        sql.sql(
                        """
                        insert into access.credential (account, password_hash, changed_at)
                        values (?, ?, ?)
                        on conflict (account) do update
                        set password_hash = excluded.password_hash, changed_at = excluded.changed_at
                        """)
                .params(id.value(), hash, Timestamp.from(now))
                .update();
    }

    void join(AccountId id, UUID team, boolean lead) {
        sql.sql(
                        """
                        insert into access.account_team (account, team, lead) values (?, ?, ?)
                        on conflict (account, team) do update set lead = excluded.lead
                        """)
                .params(id.value(), team, lead)
                .update();
        raiseRevision();
    }

    boolean leave(AccountId id, UUID team) {
        int left =
                sql.sql("delete from access.account_team where account = ? and team = ?")
                        .params(id.value(), team)
                        .update();
        raiseRevision();
        return left > 0;
    }

    /// Counts under the lock of the revision row, so that two administrators who suspend each other
    /// at once cannot both succeed.
    void requireAnotherAdministrator(AccountId except) {
        raiseRevision();
        boolean another =
                sql.sql(
                                """
                                select exists (select 1 from access.account
                                    where active and 'ADMINISTRATOR' = any (roles) and id <> ?)
                                """)
                        .param(except.value())
                        .query(Boolean.class)
                        .single();
        if (!another) {
            throw new LastAdministrator();
        }
    }

    void raiseRevision() {
        sql.sql("update access.account_revision set number = number + 1").update();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static Account account(ResultSet row, RoleRights.Book book) throws SQLException {
        Set<Role> roles =
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet());
        Set<UUID> ownRoles = Set.of((UUID[]) row.getArray("own_roles").getArray());
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getString("mail"),
                roles,
                ownRoles,
                book.of(roles, ownRoles),
                teams(row),
                row.getString("locale"),
                Account.Theme.valueOf(row.getString("theme")),
                Account.Density.valueOf(row.getString("density")),
                row.getBoolean("active"));
    }

    private static Map<UUID, Boolean> teams(ResultSet row) throws SQLException {
        Map<UUID, Boolean> teams = new HashMap<>();
        if (row.getArray("teams") != null) {
            UUID[] ids = (UUID[]) row.getArray("teams").getArray();
            Boolean[] leads = (Boolean[]) row.getArray("leads").getArray();
            for (int i = 0; i < ids.length; i++) {
                teams.put(ids[i], leads[i]);
            }
        }
        return teams;
    }
}
