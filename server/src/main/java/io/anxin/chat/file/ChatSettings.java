package io.anxin.chat.file;

import io.anxin.database.Row;
import io.anxin.organisation.TeamId;
import io.anxin.shared.Stale;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How chats are taken.
@Repository
public class ChatSettings {

    /// @param team whose agents answer, null for everybody who takes chats
    /// @param ringSeconds how long it rings at one agent
    /// @param longestWaitSeconds after which it becomes a ticket
    /// @param wrapUpSeconds that an agent has after a chat
    /// @param headStartSeconds by which the fast lane counts as waiting longer
    /// @param sites that may show the widget, such as `https://shop.example`
    /// @param keyEdition grows when the key by which host sites sign is to be another one
    public record Settings(
            long version,
            boolean enabled,
            @Nullable TeamId team,
            int ringSeconds,
            int longestWaitSeconds,
            int wrapUpSeconds,
            int headStartSeconds,
            String greetingZh,
            String greetingEn,
            List<String> sites,
            int keyEdition) {

        public Settings {
            sites = List.copyOf(sites);
        }

        public Duration headStart(boolean vip) {
            return vip ? Duration.ofSeconds(headStartSeconds) : Duration.ZERO;
        }
    }

    private final JdbcClient sql;

    ChatSettings(JdbcClient sql) {
        this.sql = sql;
    }

    public Settings get() {
        return sql.sql("select * from chat.setting")
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return new Settings(
                                    row.number("version"),
                                    row.truth("enabled"),
                                    row.id("team", TeamId::new),
                                    (int) row.number("ring_seconds"),
                                    (int) row.number("longest_wait_seconds"),
                                    (int) row.number("wrap_up_seconds"),
                                    (int) row.number("head_start_seconds"),
                                    row.text("greeting_zh"),
                                    row.text("greeting_en"),
                                    row.texts("sites"),
                                    (int) row.number("key_edition"));
                        })
                .single();
    }

    /// @throws Stale when they were changed since
    public void change(Settings wanted) {
        int written =
                sql.sql(
                                """
                                update chat.setting set version = version + 1, enabled = ?, team = ?,
                                    ring_seconds = ?, longest_wait_seconds = ?, wrap_up_seconds = ?,
                                    head_start_seconds = ?, greeting_zh = ?, greeting_en = ?, sites = ?,
                                    key_edition = ?
                                where version = ?
                                """)
                        .params(
                                Arrays.asList(
                                        wanted.enabled(),
                                        wanted.team() == null ? null : wanted.team().value(),
                                        wanted.ringSeconds(),
                                        wanted.longestWaitSeconds(),
                                        wanted.wrapUpSeconds(),
                                        wanted.headStartSeconds(),
                                        wanted.greetingZh(),
                                        wanted.greetingEn(),
                                        wanted.sites().toArray(String[]::new),
                                        wanted.keyEdition(),
                                        wanted.version()))
                        .update();
        if (written == 0) {
            throw new Stale("chat-settings", "chat-settings", get().version());
        }
    }
}
