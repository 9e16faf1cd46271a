package io.anxin.access.token;

import io.anxin.access.AccountId;
import io.anxin.access.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of API tokens.
@Repository
class TokenTable {

    private static final String COLUMNS =
            """
            select id, account, name, hint, scope, created_at, expires_at, used_at
            from access.token
            """;

    private final JdbcClient sql;

    TokenTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Token token, String hash) {
        sql.sql(
                        """
                        insert into access.token
                            (id, account, name, hash, hint, scope, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                token.id(),
                                token.account().value(),
                                token.name(),
                                hash,
                                token.hint(),
                                token.scope().stream()
                                        .map(Permission::name)
                                        .sorted()
                                        .toArray(String[]::new),
                                Timestamp.from(token.createdAt()),
                                token.expiresAt() == null
                                        ? null
                                        : Timestamp.from(token.expiresAt())))
                .update();
    }

    Optional<Token> byHash(String hash) {
        return sql.sql(COLUMNS + " where hash = ?")
                .param(hash)
                .query((row, _) -> token(row))
                .optional();
    }

    Optional<Token> find(UUID id) {
        return sql.sql(COLUMNS + " where id = ?")
                .param(id)
                .query((row, _) -> token(row))
                .optional();
    }

    List<Token> of(AccountId account) {
        return sql.sql(COLUMNS + " where account = ? order by created_at desc, id desc")
                .param(account.value())
                .query((row, _) -> token(row))
                .list();
    }

    void delete(UUID id) {
        sql.sql("delete from access.token where id = ?").param(id).update();
    }

    void used(UUID id, Instant now) {
        sql.sql("update access.token set used_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("name"),
                row.getString("hint"),
                Arrays.stream((String[]) row.getArray("scope").getArray())
                        .map(Permission::valueOf)
                        .collect(Collectors.toSet()),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
