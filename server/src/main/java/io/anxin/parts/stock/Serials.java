package io.anxin.parts.stock;

import io.anxin.parts.PartId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where each serial number is, and who has it reserved.
@Component
class Serials {

    private final JdbcClient sql;

    Serials(JdbcClient sql) {
        this.sql = sql;
    }

    /// @throws SerialNotFree when it is in stock already
    void arrive(PartId part, PlaceId place, String serial) {
        int arrived =
                sql.sql(
                                """
                                insert into parts.serial as s (part, serial, place) values (?, ?, ?)
                                on conflict (part, serial) do update set place = excluded.place
                                where s.place is null
                                """)
                        .params(part.value(), serial, place.value())
                        .update();
        refuse(arrived, serial);
    }

    /// @throws SerialNotFree when it is not there, or reserved
    void leave(PartId part, PlaceId place, String serial) {
        int left =
                sql.sql(
                                """
                                update parts.serial s set place = null
                                where part = ? and serial = ? and place = ?
                                  and not exists (select 1 from parts.reservation r
                                      where r.part = s.part and r.serial = s.serial and r.state = 'LIVE')
                                """)
                        .params(part.value(), serial, place.value())
                        .update();
        refuse(left, serial);
    }

    /// Locks the serial, so that a reservation and a departure of it follow each other.
    ///
    /// @throws SerialNotFree when it is not there
    void lock(PartId part, PlaceId place, String serial) {
        boolean there =
                sql.sql(
                                """
                                select part from parts.serial
                                where part = ? and serial = ? and place = ? for update
                                """)
                        .params(part.value(), serial, place.value())
                        .query(UUID.class)
                        .optional()
                        .isPresent();
        refuse(there ? 1 : 0, serial);
    }

    private static void refuse(int changed, String serial) {
        if (changed == 0) {
            throw new SerialNotFree(serial);
        }
    }
}
