package io.anxin.complaint.file;

import io.anxin.database.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people were told already, so that any number of nodes tells each thing once.
@Repository
public class Told {

    private final JdbcClient sql;

    Told(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return whether it has not been told before
    public boolean isNew(UUID thing, String what, Instant now) {
        @Nullable Object at = Row.timestamp(now);
        return sql.sql(
                                """
                                insert into complaint.told (thing, what, at) values (:thing, :what, :at)
                                on conflict do nothing
                                """)
                        .param("thing", thing)
                        .param("what", what)
                        .param("at", at)
                        .update()
                == 1;
    }
}
