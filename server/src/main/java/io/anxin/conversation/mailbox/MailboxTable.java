package io.anxin.conversation.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of mailboxes and of how far their fetching has come.
@Repository
class MailboxTable {

    private final JdbcClient sql;

    MailboxTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Mailbox> all() {
        return sql.sql("select * from conversation.mailbox order by name")
                .query((row, _) -> mailbox(row))
                .list();
    }

    void insert(Mailbox mailbox) {
        bind(
                        sql.sql(
                                """
                                insert into conversation.mailbox (id, version, name, display_name, address,
                                    aliases, team, imap_host, imap_port, imap_security, imap_username,
                                    imap_password, imap_verify_certificate, imap_folder, smtp_host, smtp_port,
                                    smtp_security, smtp_username, smtp_password, smtp_verify_certificate)
                                values (:id, 1, :name, :displayName, :address, :aliases, :team, :imapHost,
                                    :imapPort, :imapSecurity, :imapUsername, :imapPassword, :imapVerify,
                                    :imapFolder, :smtpHost, :smtpPort, :smtpSecurity, :smtpUsername,
                                    :smtpPassword, :smtpVerify)
                                """),
                        mailbox)
                .update();
    }

    /// @return false when somebody changed it meanwhile
    boolean update(Mailbox mailbox) {
        return bind(
                                sql.sql(
                                        """
                                        update conversation.mailbox set version = version + 1, name = :name,
                                            display_name = :displayName, address = :address,
                                            aliases = :aliases, team = :team, imap_host = :imapHost,
                                            imap_port = :imapPort, imap_security = :imapSecurity,
                                            imap_username = :imapUsername, imap_password = :imapPassword,
                                            imap_verify_certificate = :imapVerify, imap_folder = :imapFolder,
                                            smtp_host = :smtpHost, smtp_port = :smtpPort,
                                            smtp_security = :smtpSecurity, smtp_username = :smtpUsername,
                                            smtp_password = :smtpPassword,
                                            smtp_verify_certificate = :smtpVerify
                                        where id = :id and version = :version and retired_at is null
                                        """),
                                mailbox)
                        .param("version", mailbox.version())
                        .update()
                == 1;
    }

    void retire(MailboxId id, Instant at) {
        sql.sql(
                        "update conversation.mailbox set retired_at = ?, version = version + 1"
                                + " where id = ? and retired_at is null")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    Map<MailboxId, Progress> progress() {
        return sql
                .sql("select * from conversation.fetching")
                .query((row, _) -> progress(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Progress::mailbox, Function.identity()));
    }

    void keep(Progress progress) {
        sql.sql(
                        """
                        insert into conversation.fetching (mailbox, uidvalidity, last_uid, behind,
                            last_success_at, failing_since, failures, fault, fault_detail)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (mailbox) do update set uidvalidity = excluded.uidvalidity,
                            last_uid = excluded.last_uid, behind = excluded.behind,
                            last_success_at = excluded.last_success_at,
                            failing_since = excluded.failing_since, failures = excluded.failures,
                            fault = excluded.fault, fault_detail = excluded.fault_detail
                        """)
                .params(
                        Arrays.asList(
                                progress.mailbox().value(),
                                progress.uidValidity(),
                                progress.lastUid(),
                                progress.behind(),
                                timestamp(progress.lastSuccessAt()),
                                timestamp(progress.failingSince()),
                                progress.failures(),
                                progress.fault() == null ? null : progress.fault().kind().name(),
                                progress.fault() == null ? null : progress.fault().detail()))
                .update();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, Mailbox mailbox) {
        statement =
                statement
                        .param("id", mailbox.id().value())
                        .param("name", mailbox.name())
                        .param("displayName", mailbox.displayName())
                        .param("address", mailbox.address())
                        .param("aliases", mailbox.aliases().toArray(String[]::new))
                        .param("team", mailbox.team())
                        .param("imapFolder", mailbox.imapFolder());
        return bind(bind(statement, "imap", mailbox.imap()), "smtp", mailbox.smtp());
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, String prefix, @Nullable MailServer server) {
        if (server == null) {
            return bind(statement, prefix, null, null, null, null, null, null);
        }
        return bind(
                statement,
                prefix,
                server.host(),
                server.port(),
                server.security().name(),
                server.username(),
                server.password(),
                server.verifyCertificate());
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, String prefix, @Nullable Object... values) {
        List<String> names = List.of("Host", "Port", "Security", "Username", "Password", "Verify");
        JdbcClient.StatementSpec bound = statement;
        for (int i = 0; i < values.length; i++) {
            bound = bound.param(prefix + names.get(i), values[i]);
        }
        return bound;
    }

    private static Mailbox mailbox(ResultSet row) throws SQLException {
        return new Mailbox(
                new MailboxId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getString("display_name"),
                row.getString("address"),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getObject("team", UUID.class),
                server(row, "imap"),
                row.getString("imap_folder"),
                server(row, "smtp"),
                instant(row, "retired_at"));
    }

    private static @Nullable MailServer server(ResultSet row, String prefix) throws SQLException {
        String host = row.getString(prefix + "_host");
        if (host == null) {
            return null;
        }
        return new MailServer(
                host,
                row.getInt(prefix + "_port"),
                Security.valueOf(row.getString(prefix + "_security")),
                row.getString(prefix + "_username"),
                row.getString(prefix + "_password"),
                row.getBoolean(prefix + "_verify_certificate"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        String fault = row.getString("fault");
        return new Progress(
                new MailboxId(row.getObject("mailbox", UUID.class)),
                row.getObject("uidvalidity", Long.class),
                row.getLong("last_uid"),
                row.getInt("behind"),
                instant(row, "last_success_at"),
                instant(row, "failing_since"),
                row.getInt("failures"),
                fault == null
                        ? null
                        : new Fault(Fault.Kind.valueOf(fault), row.getString("fault_detail")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
