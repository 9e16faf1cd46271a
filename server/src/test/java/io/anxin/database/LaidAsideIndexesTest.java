package io.anxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.TestPostgres;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LaidAsideIndexesTest {

    private static final List<String> TABLES = List.of("public.line");

    private final DataSource source = TestPostgres.dataSource(TestPostgres.createDatabase());
    private final JdbcTemplate sql = new JdbcTemplate(source);
    private final LaidAsideIndexes indexes =
            new LaidAsideIndexes(
                    JdbcClient.create(source),
                    new TransactionTemplate(new JdbcTransactionManager(source)));

    @BeforeEach
    void table() {
        sql.execute("create schema database");
        sql.execute(
                "create table database.laid_aside_index (name text primary key, definition text)");
        sql.execute("create table line (number int primary key, words text, tags text[])");
        sql.execute("create index line_words on line (words desc, number) where number > 1");
        sql.execute("create index line_tags on line using gin (tags) with (fastupdate = off)");
    }

    @Test
    void indexesAreTheSameAfterwardsAndUniqueOnesStay() {
        List<String> before = definitions();
        indexes.during(TABLES, () -> assertThat(definitions()).hasSize(1));
        assertThat(definitions()).isEqualTo(before);
    }

    @Test
    void workThatFailsLeavesThemBuilt() {
        assertThatThrownBy(
                        () ->
                                indexes.during(
                                        TABLES,
                                        () -> {
                                            throw new IllegalStateException("broken off");
                                        }))
                .hasMessage("broken off");
        assertThat(definitions()).hasSize(3);
    }

    /// A program killed in the middle leaves what the first transaction wrote.
    @Test
    void theNextStartBuildsWhatAKilledProgramLeft() {
        indexes.during(
                TABLES,
                () -> {
                    indexes.run(new DefaultApplicationArguments());
                    assertThat(definitions()).hasSize(3);
                });
        assertThat(definitions()).hasSize(3);
    }

    private List<String> definitions() {
        return sql.queryForList(
                "select indexdef from pg_indexes where tablename = 'line' order by indexname",
                String.class);
    }
}
