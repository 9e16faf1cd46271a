package io.anxin.parts.stock;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.database.Row;
import io.anxin.parts.PartId;
import io.anxin.shared.Bilingual;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What was used for tickets and work orders, by the document that the movement names.
@Service
public class UsedParts {

    /// Of so few things nobody uses more.
    private static final int MOST = 500;

    /// @param quantity above 0 what was used, below 0 what came back
    public record UsedPart(
            String document,
            Instant at,
            PartId part,
            String number,
            Bilingual name,
            BigDecimal quantity,
            @Nullable String serial) {}

    private final JdbcClient sql;

    UsedParts(JdbcClient sql) {
        this.sql = sql;
    }

    /// The latest first; nothing for who may not read parts.
    public List<UsedPart> usedFor(Actor reader, Collection<String> documents) {
        if (!reader.may(Permission.READ_PARTS) || documents.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        """
                        select m.document, m.at, m.part, p.number, p.name_zh, p.name_en, m.quantity,
                               m.serial
                        from parts.movement m join parts.part p on p.id = m.part
                        where m.document = any(?::text[]) and m.reason in ('ISSUE', 'RETURN')
                        order by m.position desc limit ?
                        """)
                .params(Row.array(documents), MOST)
                .query(
                        (row, _) ->
                                new UsedPart(
                                        row.getString("document"),
                                        row.getTimestamp("at").toInstant(),
                                        new PartId(row.getObject("part", UUID.class)),
                                        row.getString("number"),
                                        new Bilingual(
                                                row.getString("name_zh"), row.getString("name_en")),
                                        row.getBigDecimal("quantity").negate(),
                                        row.getString("serial")))
                .list();
    }
}
