package io.anxin.conversation.wording;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What teams say in their mails.
@Service
public class Wordings {

    private static final String SAVE =
            """
                                insert into conversation.wording values
                                    (:team, :version, :acknowledges, :zhGreeting, :zhSignature, :zhSubject,
                                     :zhText, :enGreeting, :enSignature, :enSubject, :enText)
                                on conflict (team) do update set version = excluded.version,
                                    acknowledges = excluded.acknowledges,
                                    zh_greeting = excluded.zh_greeting,
                                    zh_signature = excluded.zh_signature,
                                    zh_acknowledgement_subject = excluded.zh_acknowledgement_subject,
                                    zh_acknowledgement = excluded.zh_acknowledgement,
                                    en_greeting = excluded.en_greeting,
                                    en_signature = excluded.en_signature,
                                    en_acknowledgement_subject = excluded.en_acknowledgement_subject,
                                    en_acknowledgement = excluded.en_acknowledgement
                                where wording.version = :version - 1
                                """;

    private final JdbcClient sql;
    private final MessageSource texts;
    private final Audit audit;

    Wordings(JdbcClient sql, MessageSource texts, Audit audit) {
        this.sql = sql;
        this.texts = texts;
        this.audit = audit;
    }

    /// What the team says, or what the program says by itself.
    public Wording of(@Nullable UUID team) {
        return stored(team).orElseGet(() -> new Wording(0, true, builtIn("zh-CN"), builtIn("en")));
    }

    @Transactional
    public Wording change(Actor actor, UUID team, DescribeWording wanted) {
        actor.require(Permission.MANAGE_DESK);
        Wording before = of(team);
        Wording after =
                new Wording(wanted.version() + 1, wanted.acknowledges(), wanted.zh(), wanted.en());
        if (before.version() != wanted.version() || !save(team, after)) {
            throw new Stale("wording", team, before.version());
        }
        audit.record(actor, "wording-changed", "team", team.toString(), before, after);
        return after;
    }

    private Optional<Wording> stored(@Nullable UUID team) {
        return team == null
                ? Optional.empty()
                : sql.sql("select * from conversation.wording where team = ?")
                        .param(team)
                        .query((row, _) -> wording(row))
                        .optional();
    }

    private boolean save(UUID team, Wording wording) {
        return sql.sql(SAVE)
                        .param("team", team)
                        .param("version", wording.version())
                        .param("acknowledges", wording.acknowledges())
                        .param("zhGreeting", wording.zh().greeting())
                        .param("zhSignature", wording.zh().signature())
                        .param("zhSubject", wording.zh().acknowledgementSubject())
                        .param("zhText", wording.zh().acknowledgement())
                        .param("enGreeting", wording.en().greeting())
                        .param("enSignature", wording.en().signature())
                        .param("enSubject", wording.en().acknowledgementSubject())
                        .param("enText", wording.en().acknowledgement())
                        .update()
                == 1;
    }

    private DescribeWording.Texts builtIn(String locale) {
        Locale language = Locale.forLanguageTag(locale);
        return new DescribeWording.Texts(
                text("wording.greeting", language),
                text("wording.signature", language),
                text("wording.acknowledgementSubject", language),
                text("wording.acknowledgement", language));
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                row.getLong("version"),
                row.getBoolean("acknowledges"),
                texts(row, "zh_"),
                texts(row, "en_"));
    }

    private static DescribeWording.Texts texts(ResultSet row, String prefix) throws SQLException {
        return new DescribeWording.Texts(
                row.getString(prefix + "greeting"),
                row.getString(prefix + "signature"),
                row.getString(prefix + "acknowledgement_subject"),
                row.getString(prefix + "acknowledgement"));
    }
}
