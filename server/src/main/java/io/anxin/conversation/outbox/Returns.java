package io.anxin.conversation.outbox;

import io.anxin.conversation.thread.MessageId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Mail of ours that came back.
@Repository
public class Returns {

    private final JdbcClient sql;
    private final Clock clock;

    Returns(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Marks the delivery of a message as returned.
    public void bounced(MessageId message, String detail) {
        sql.sql(
                        """
                        update conversation.outbox
                        set bounced_at = ?, bounce_detail = ?, version = version + 1
                        where message_id = ?
                        """)
                .params(Timestamp.from(clock.instant()), detail, message.value())
                .update();
    }

    /// Remembers an address that takes no mail, so that no program writes to it again.
    public void undeliverable(String address, String detail) {
        sql.sql(
                        """
                        insert into conversation.undeliverable (address, since, detail)
                        values (?, ?, ?) on conflict (address) do nothing
                        """)
                .params(
                        address.strip().toLowerCase(Locale.ROOT),
                        Timestamp.from(clock.instant()),
                        detail)
                .update();
    }

    public boolean isUndeliverable(String address) {
        return sql.sql("select exists (select from conversation.undeliverable where address = ?)")
                .param(address.toLowerCase(Locale.ROOT))
                .query(Boolean.class)
                .single();
    }
}
