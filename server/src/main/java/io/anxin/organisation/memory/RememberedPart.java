package io.anxin.organisation.memory;

import io.anxin.shared.Remembered;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One part of the organisation, kept in memory by its row of `organisation.revision`.
public final class RememberedPart<T> {

    private final JdbcClient sql;
    private final String part;
    private final Remembered<T> remembered;

    /// @param part the row of `organisation.revision`
    /// @param load reads the whole part
    public RememberedPart(JdbcClient sql, String part, Supplier<T> load) {
        this.sql = sql;
        this.part = part;
        this.remembered = new Remembered<>(this::revision, load);
    }

    public T get() {
        return remembered.get();
    }

    /// To be called in the transaction that changes the part. Writers of a part wait for each other
    /// here, so what a writer has read after this call stays true until it commits.
    public void changing() {
        sql.sql("update organisation.revision set value = value + 1 where part = ?")
                .param(part)
                .update();
        remembered.changing();
    }

    private long revision() {
        return sql.sql("select value from organisation.revision where part = ?")
                .param(part)
                .query(Long.class)
                .single();
    }
}
