package io.anxin.ticket.queue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The highest ticket number there is.
@Repository
class NewestNumber {

    private final JdbcClient sql;

    NewestNumber(JdbcClient sql) {
        this.sql = sql;
    }

    long number() {
        return sql.sql("select coalesce(max(id), 0) from ticket.ticket").query(Long.class).single();
    }
}
