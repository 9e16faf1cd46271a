package io.anxin.warranty.concern;

import io.anxin.asset.AssetId;
import io.anxin.database.Row;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketId;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what tickets are about.
@Repository
class ConcernTable {

    private static final String COLUMNS =
            """
            select ticket, version, asset, component, fault_class, wearing_part, noticed_on, hours,
                   cycles
            from warranty.concern
            """;

    private final JdbcClient sql;

    ConcernTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Concern> find(TicketId ticket) {
        return among(List.of(ticket)).stream().findFirst();
    }

    /// The newest ticket first.
    List<Concern> among(Collection<TicketId> tickets) {
        return sql.sql(COLUMNS + "where ticket = any(?::bigint[]) order by ticket desc")
                .param(Row.array(tickets))
                .query((row, _) -> concern(row))
                .list();
    }

    /// The newest ticket first.
    Page<Concern> of(AssetId asset, @Nullable String after, int size) {
        long before = after == null ? Long.MAX_VALUE : Cursor.decode(after, 1).number(0);
        List<Concern> rows =
                sql.sql(COLUMNS + "where asset = ? and ticket < ? order by ticket desc limit ?")
                        .params(asset.value(), before, size + 1)
                        .query((row, _) -> concern(row))
                        .list();
        return Page.of(rows, size, last -> Cursor.of(last.ticket().value()));
    }

    /// @return whether the ticket had none
    boolean insert(Concern wanted) {
        FaultReport fault = wanted.fault();
        return sql.sql(
                                """
                                insert into warranty.concern (asset, component, fault_class,
                                    wearing_part, noticed_on, hours, cycles, ticket, version)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (ticket) do nothing
                                """)
                        .params(
                                Arrays.asList(
                                        wanted.asset().value(),
                                        fault.component(),
                                        fault.faultClass(),
                                        fault.wearingPart(),
                                        fault.noticedOn(),
                                        fault.hours(),
                                        fault.cycles(),
                                        wanted.ticket().value(),
                                        wanted.version()))
                        .update()
                == 1;
    }

    /// @return whether it was at the version before
    boolean update(Concern wanted) {
        FaultReport fault = wanted.fault();
        return sql.sql(
                                """
                                update warranty.concern set asset = ?, component = ?,
                                    fault_class = ?, wearing_part = ?, noticed_on = ?, hours = ?,
                                    cycles = ?, version = version + 1
                                where ticket = ? and version = ?
                                """)
                        .params(
                                Arrays.asList(
                                        wanted.asset().value(),
                                        fault.component(),
                                        fault.faultClass(),
                                        fault.wearingPart(),
                                        fault.noticedOn(),
                                        fault.hours(),
                                        fault.cycles(),
                                        wanted.ticket().value(),
                                        wanted.version() - 1))
                        .update()
                == 1;
    }

    /// @return whether it was at the version
    boolean delete(Concern gone) {
        return sql.sql("delete from warranty.concern where ticket = ? and version = ?")
                        .params(gone.ticket().value(), gone.version())
                        .update()
                == 1;
    }

    private static Concern concern(ResultSet result) {
        Row row = new Row(result);
        FaultReport fault =
                new FaultReport(
                        row.textOrNull("component"),
                        row.textOrNull("fault_class"),
                        row.truth("wearing_part"),
                        row.date("noticed_on"),
                        row.decimalOrNull("hours"),
                        row.decimalOrNull("cycles"));
        return new Concern(
                new TicketId(row.number("ticket")),
                row.number("version"),
                new AssetId(row.uuid("asset")),
                fault);
    }
}
