package io.anxin.parts.stock;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.parts.PartId;
import io.anxin.shared.Bilingual;
import io.anxin.shared.NotFound;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The places where parts are kept, and what is kept there.
@Service
public class Places {

    /// @param free on hand and not reserved
    public record Balance(Place place, BigDecimal onHand, BigDecimal reserved, BigDecimal free) {}

    private static final String COLUMNS = "select p.id, p.code, p.name_zh, p.name_en, p.kind";

    private final JdbcClient sql;

    Places(JdbcClient sql) {
        this.sql = sql;
    }

    /// @throws NotFound when there is no such place
    public Place get(PlaceId id) {
        return sql.sql(COLUMNS + " from parts.place p where id = ?")
                .param(id.value())
                .query((row, _) -> place(row))
                .optional()
                .orElseThrow(() -> new NotFound("place", id));
    }

    public List<Place> list(Actor actor) {
        actor.require(Permission.READ_PARTS);
        return sql.sql(COLUMNS + " from parts.place p order by code")
                .query((row, _) -> place(row))
                .list();
    }

    @Transactional
    public Place create(Actor actor, String code, Bilingual name, PlaceKind kind) {
        actor.require(Permission.PLAN_PARTS);
        Place place = new Place(PlaceId.next(), code, name, kind);
        sql.sql(
                        """
                        insert into parts.place (id, code, name_zh, name_en, kind) values (?, ?, ?, ?, ?)
                        """)
                .params(place.id().value(), code, name.zh(), name.en(), kind.name())
                .update();
        return place;
    }

    /// Where a part lies, the places with the most first.
    public List<Balance> of(Actor actor, PartId part) {
        actor.require(Permission.READ_PARTS);
        return sql.sql(
                        COLUMNS
                                + """
                                , b.on_hand, b.reserved
                                from parts.balance b join parts.place p on p.id = b.place
                                where b.part = ? and b.on_hand > 0
                                order by b.on_hand desc, p.code
                                """)
                .param(part.value())
                .query(
                        (row, _) ->
                                new Balance(
                                        place(row),
                                        row.getBigDecimal("on_hand"),
                                        row.getBigDecimal("reserved"),
                                        row.getBigDecimal("on_hand")
                                                .subtract(row.getBigDecimal("reserved"))))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new PlaceId(row.getObject("id", UUID.class)),
                row.getString("code"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                PlaceKind.valueOf(row.getString("kind")));
    }
}
