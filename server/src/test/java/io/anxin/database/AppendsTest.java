package io.anxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.TestPostgres;
import io.anxin.shared.Revocable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class AppendsTest {

    private static final String ROW = "insert into line (number) values (?)";

    private final DataSource source = TestPostgres.dataSource(TestPostgres.createDatabase());
    private final JdbcTemplate sql = new JdbcTemplate(source);
    private final Appends appends = new Appends(sql);
    private final JdbcTransactionManager manager = new JdbcTransactionManager(source);
    private final TransactionTemplate transaction = new TransactionTemplate(manager);

    @BeforeEach
    void table() {
        sql.execute("create table line (number int primary key)");
    }

    @Test
    void rowsAreWrittenWhenTheTransactionCommits() {
        transaction.executeWithoutResult(
                _ -> {
                    appends.append(ROW, 1);
                    appends.append(ROW, 2);
                    assertThat(rows()).isZero();
                });
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenWhenItRollsBack() {
        transaction.executeWithoutResult(
                status -> {
                    appends.append(ROW, 1);
                    status.setRollbackOnly();
                });
        transaction.executeWithoutResult(_ -> appends.append(ROW, 2));
        assertThat(rows()).isEqualTo(1);
    }

    /// More rows than are kept, in the middle of the second statement.
    @Test
    void whatRefersToARowIsWrittenAfterIt() {
        sql.execute("create table word (line int references line)");
        String word = "insert into word (line) values (?)";
        transaction.executeWithoutResult(
                _ -> {
                    for (int line = 0; line < 1_200; line++) {
                        appends.append(ROW, line);
                    }
                    for (int line = 0; line < 1_200; line++) {
                        appends.append(word, line);
                    }
                    appends.append(ROW, 1_200);
                    appends.append(word, 1_200);
                });
        assertThat(rows()).isEqualTo(1_201);
    }

    @Test
    void aPartThatIsTakenBackAloneTakesNothingElseAlong() {
        Revocable part = new Revocable(manager);
        transaction.executeWithoutResult(
                _ -> {
                    appends.append(ROW, 1);
                    part.run(() -> appends.append(ROW, 2));
                    assertThatThrownBy(
                                    () ->
                                            part.run(
                                                    () -> {
                                                        appends.append(ROW, 3);
                                                        throw new IllegalStateException("no");
                                                    }))
                            .hasMessage("no");
                    appends.append(ROW, 4);
                });
        assertThat(sql.queryForList("select number from line order by 1", Integer.class))
                .containsExactly(1, 2, 4);
    }

    @Test
    void aRefusedRowMakesTheCommitFail() {
        sql.update(ROW, 1);
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            sql.update(ROW, 7);
                                            appends.append(ROW, 1);
                                        }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whoReadsThemInTheSameTransactionWritesThemFirst() {
        transaction.executeWithoutResult(
                _ -> {
                    appends.append(ROW, 1);
                    appends.flush();
                    assertThat(rows()).isEqualTo(1);
                    appends.append(ROW, 2);
                });
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void whatIsAppendedWhileOthersPrepareTheCommitIsNotLost() {
        transaction.executeWithoutResult(
                _ -> {
                    appends.append(ROW, 1);
                    TransactionSynchronizationManager.registerSynchronization(
                            new TransactionSynchronization() {
                                @Override
                                public void beforeCommit(boolean readOnly) {
                                    appends.append(ROW, 2);
                                }
                            });
                });
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void aTransactionOfItsOwnInsideKeepsItsRowsApart() {
        TransactionTemplate own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(
                status -> {
                    appends.append(ROW, 1);
                    own.executeWithoutResult(_ -> appends.append(ROW, 2));
                    assertThat(rows()).isEqualTo(1);
                    status.setRollbackOnly();
                });
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void withoutATransactionARowIsWrittenAtOnce() {
        appends.append(ROW, 1);
        assertThat(rows()).isEqualTo(1);
    }

    private int rows() {
        return sql.queryForList("select number from line").size();
    }
}
