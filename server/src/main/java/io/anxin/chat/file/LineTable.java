package io.anxin.chat.file;

import io.anxin.chat.file.Line.Author;
import io.anxin.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what was said.
@Repository
public class LineTable {

    private static final int MOST = 500;

    private final JdbcClient sql;

    LineTable(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Line> said(ChatId chat, UUID client) {
        return sql.sql("select * from chat.line where chat = ? and client = ?")
                .params(chat.value(), client)
                .query((row, _) -> line(row))
                .optional();
    }

    /// What was said before under the same id is found again. Of two who say it at once the later
    /// one waits for the lock on the chat and finds it then.
    ///
    /// @return empty when the chat has ended
    public Optional<Line> sayOnce(Line wanted) {
        sql.sql("select id from chat.chat where id = ? for update")
                .param(wanted.chat())
                .query((row, _) -> row.getString(1))
                .list();
        return said(new ChatId(wanted.chat()), wanted.client()).or(() -> say(wanted));
    }

    /// Says it at the next place. The chat is locked by it, so that lines are committed in the
    /// order of their numbers: whoever has read one has read all before it.
    ///
    /// @return empty when the chat has ended
    public Optional<Line> say(Line wanted) {
        return sql.sql(
                        """
                        update chat.chat set last_seq = last_seq + 1
                        where id = ? and state <> 'ENDED' returning last_seq
                        """)
                .param(wanted.chat())
                .query(Long.class)
                .optional()
                .map(seq -> insert(wanted, seq));
    }

    private Line insert(Line wanted, long seq) {
        sql.sql(
                        """
                        insert into chat.line (chat, seq, client, author, account, name, text, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                wanted.chat(),
                                seq,
                                wanted.client(),
                                wanted.author().name(),
                                wanted.account(),
                                wanted.name(),
                                wanted.text(),
                                Row.time(wanted.at())))
                .update();
        return new Line(
                wanted.chat(),
                seq,
                wanted.client(),
                wanted.author(),
                wanted.account(),
                wanted.name(),
                wanted.text(),
                wanted.at());
    }

    /// What was said after a place, in order.
    public List<Line> after(ChatId chat, long seq) {
        return sql.sql("select * from chat.line where chat = ? and seq > ? order by seq limit ?")
                .params(chat.value(), seq, MOST)
                .query((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet result) throws SQLException {
        Row row = new Row(result);
        return new Line(
                row.uuid("chat"),
                row.number("seq"),
                row.uuid("client"),
                row.constant("author", Author.class),
                row.uuidOrNull("account"),
                row.text("name"),
                row.text("text"),
                row.instant("at"));
    }
}
