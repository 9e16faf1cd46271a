package io.anxin.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.access.Actor;
import io.anxin.database.MonthlyTable;
import io.anxin.files.Files;
import io.anxin.history.HistoryOverview.HistoryRow;
import io.anxin.history.Months.Part;
import io.anxin.shared.Stale;
import io.anxin.shared.WorldClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Months are made, archived and removed, whatever happens between two steps.
@SpringBootTest
@AnxinTest
@Import(HistoryTest.Trial.class)
class HistoryTest {

    private static final Actor SYSTEM = Actor.system("test");
    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");
    private static final YearMonth OLD = YearMonth.of(2026, 3);

    /// A history of the test's own, with a guard like that of the audit log.
    @TestConfiguration
    static class Trial {

        @Bean
        MonthlyTable trialTable() {
            return new MonthlyTable(
                    "trial",
                    "history",
                    "trial",
                    "id",
                    6,
                    "due_at is null",
                    new MonthlyTable.About("trial", null, "id"));
        }
    }

    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transactions;
    @Autowired private List<MonthlyTable> tables;
    @Autowired private Months months;
    @Autowired private ArchiveTable archives;
    @Autowired private ArchiveWriter writer;
    @Autowired private ArchiveRemoval removal;
    @Autowired private ArchiveReading reading;
    @Autowired private Histories histories;
    @Autowired private Overviews overviews;
    @Autowired private RunTable runs;
    @Autowired private Upkeep upkeep;
    @Autowired private Files files;

    @Value("${anxin.data}")
    private Path data;

    @BeforeEach
    void aHistory() {
        sql.sql(
                        """
                        create table history.trial (id bigint not null, at timestamptz not null,
                            said text, due_at timestamptz, primary key (id, at)) partition by range (at)
                        """)
                .update();
        sql.sql("create table history.trial_default partition of history.trial default").update();
        for (String table : List.of("trial", "trial_default")) {
            sql.sql(
                            """
                            create trigger append_only before delete or truncate on history.%s
                            for each statement execute function access.refuse_change()
                            """
                                    .formatted(table))
                    .update();
        }
        at(NOW, () -> months.make(trial(), YearMonth.of(2026, 11)));
    }

    @AfterEach
    void gone() {
        sql.sql("drop table history.trial").update();
        sql.sql("delete from history.archive where name = 'trial'").update();
        sql.sql("delete from history.retention").update();
        sql.sql("delete from history.run").update();
    }

    private MonthlyTable trial() {
        return tables.stream()
                .filter(each -> each.name().equals("trial"))
                .findFirst()
                .orElseThrow();
    }

    private static void at(Instant when, Runnable work) {
        WorldClock.at(
                when,
                () -> {
                    work.run();
                    return null;
                });
    }

    private void add(long id, String when) {
        sql.sql("insert into history.trial (id, at, said) values (?, ?::timestamptz, '安心 ' || ?)")
                .params(id, when, id)
                .update();
    }

    private void upkeep() {
        at(
                NOW,
                () -> {
                    runs.ask(null);
                    upkeep.run();
                });
    }

    private List<String> parts() {
        return months.list(trial()).stream().map(Part::table).toList();
    }

    private long rows() {
        return sql.sql("select count(*) from history.trial").query(Long.class).single();
    }

    private List<Archive> archived() {
        return archives.list(null, 100).stream()
                .filter(archive -> archive.name().equals("trial"))
                .toList();
    }

    private String content(Archive archive) {
        try (InputStream in = new GZIPInputStream(files.open(archive.file()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theMonthsToComeAreMadeAndRowsOfOtherMonthsFindTheirs() {
        assertThat(parts())
                .containsExactly(
                        "trial_2026_11",
                        "trial_2026_12",
                        "trial_2027_01",
                        "trial_2027_02",
                        "trial_default");
        add(1, "2026-10-31T23:59:59Z");
        add(2, "1970-01-01T00:00:00Z");
        upkeep();
        assertThat(parts()).contains("trial_2026_10");
        assertThat(sql.sql("select id from only history.trial_2026_10").query(Long.class).list())
                .containsExactly(1L);
        assertThat(sql.sql("select id from only history.trial_default").query(Long.class).list())
                .as("what is too far off to be true stays")
                .containsExactly(2L);
        assertThat(
                        sql.sql(
                                        "select reltuples from pg_class where oid = 'history.trial_2026_10'::regclass")
                                .query(Integer.class)
                                .single())
                .as("the screen can tell how many rows there are")
                .isEqualTo(1);
        upkeep();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void aPartitionIsGuardedAsItsTableIs() {
        add(1, "2026-11-05T00:00:00Z");
        add(2, "2026-10-05T00:00:00Z");
        upkeep();
        for (String part : List.of("trial_2026_11", "trial_2026_10", "trial_default")) {
            assertThatThrownBy(() -> sql.sql("delete from history." + part).update())
                    .hasStackTraceContaining("append-only");
            assertThatThrownBy(() -> sql.sql("truncate history." + part).update())
                    .hasStackTraceContaining("append-only");
        }
    }

    @Test
    void theAuditLogStaysAppendOnlyInEachOfItsMonths() {
        MonthlyTable audit =
                tables.stream().filter(t -> t.name().equals("audit")).findFirst().orElseThrow();
        sql.sql(
                        """
                        insert into access.audit (at, actor_kind, actor_name, origin, action, subject_type, subject_id)
                        values ('2026-02-03T00:00:00Z', 'SYSTEM', 'x', 'x', 'x', 'trial', '1')
                        """)
                .update();
        upkeep();
        List<Part> parts = months.list(audit);
        assertThat(parts).extracting(Part::table).contains("audit_2026_02", "audit_default");
        for (Part part : parts) {
            for (String statement :
                    List.of(
                            "update access.%s set origin = 'y'",
                            "delete from access.%s", "truncate access.%s")) {
                assertThatThrownBy(() -> sql.sql(statement.formatted(part.table())).update())
                        .as(part.table())
                        .hasStackTraceContaining("append-only");
            }
        }
    }

    @Test
    void whatIsOldEnoughIsInAFileAndNotInTheTable() {
        for (int i = 1; i <= 2_500; i++) {
            add(i, "2026-03-%02dT12:00:00Z".formatted(1 + i % 28));
        }
        add(9_000, "2026-05-31T23:59:59Z");
        add(9_001, "2026-06-01T00:00:00Z");
        upkeep();
        assertThat(archived())
                .extracting(Archive::month)
                .as("six whole months after that of the row")
                .containsExactlyInAnyOrder(OLD);
        Archive archive = archived().getFirst();
        assertThat(content(archive).lines())
                .hasSize(2_500)
                .first()
                .asString()
                .contains("\"id\":1,", "\"said\":\"安心 1\"");
        assertThat(archive.removedAt()).isEqualTo(NOW);
        assertThat(parts()).doesNotContain("trial_2026_03").contains("trial_2026_05");
        assertThat(rows()).isEqualTo(2);
        UpkeepRun run = runs.latest().orElseThrow();
        assertThat(run.outcome().archived()).isEqualTo(1);
        assertThat(run.outcome().archivedRows()).isEqualTo(2_500);
        assertThat(run.faults()).isEmpty();
        assertThat(run.endedAt()).isNotNull();
    }

    @Test
    void stoppedAtAnyPlaceItGoesOnAndDoesNothingTwice() {
        add(1, "2026-03-05T00:00:00Z");
        at(NOW, () -> months.make(trial(), YearMonth.of(2026, 11)));
        // while rows are being written
        assertThatThrownBy(
                        () ->
                                writer.write(
                                        trial(),
                                        OLD,
                                        _ -> {
                                            throw new IllegalStateException("killed");
                                        }))
                .hasMessage("killed");
        assertThat(archived()).isEmpty();
        assertThat(rows()).isEqualTo(1);
        // after the file was written
        writer.write(trial(), OLD, _ -> {});
        UUID first = archived().getFirst().id();
        writer.write(trial(), OLD, _ -> {});
        assertThat(archived()).extracting(Archive::id).containsExactly(first);
        assertThat(rows()).isEqualTo(1);
        // while the rows are removed
        assertThatThrownBy(
                        () ->
                                transactions.executeWithoutResult(
                                        _ -> {
                                            removal.remove(trial(), OLD);
                                            throw new IllegalStateException("killed");
                                        }))
                .hasMessage("killed");
        assertThat(rows()).isEqualTo(1);
        assertThat(archived().getFirst().removedAt()).isNull();
        upkeep();
        assertThat(archived()).extracting(Archive::id).containsExactly(first);
        assertThat(rows()).isZero();
        upkeep();
        assertThat(archived()).hasSize(1);
    }

    @Test
    void aRunWhoseNodeDiedIsGoneOnWithByAnother() {
        add(1, "2026-03-05T00:00:00Z");
        at(
                NOW,
                () -> {
                    runs.ask(null);
                    assertThat(runs.claim()).isPresent();
                    assertThat(runs.claim()).as("one node at a time").isEmpty();
                    upkeep.run();
                    assertThat(rows()).isEqualTo(1);
                });
        at(NOW.plus(RunTable.LEASE).plusSeconds(1), upkeep::run);
        assertThat(rows()).isZero();
        assertThat(runs.latest().orElseThrow().endedAt()).isNotNull();
    }

    @Test
    void rowsThatCameAfterTheFileWasWrittenAreWrittenToo() {
        add(1, "2026-03-05T00:00:00Z");
        at(NOW, () -> months.make(trial(), YearMonth.of(2026, 11)));
        writer.write(trial(), OLD, _ -> {});
        add(2, "2026-03-06T00:00:00Z");
        upkeep();
        assertThat(archived()).hasSize(1);
        assertThat(content(archived().getFirst()).lines()).hasSize(2);
        assertThat(rows()).isZero();
        // and those that come after the month has left get a file of their own
        add(3, "2026-03-07T00:00:00Z");
        upkeep();
        assertThat(archived()).extracting(Archive::part).containsExactlyInAnyOrder(1, 2);
        assertThat(rows()).isZero();
    }

    @Test
    void nothingIsRemovedWhoseFileIsDamaged() throws IOException {
        add(1, "2026-03-05T00:00:00Z");
        at(NOW, () -> months.make(trial(), YearMonth.of(2026, 11)));
        writer.write(trial(), OLD, _ -> {});
        Path stored = stored(archived().getFirst());
        byte[] whole = java.nio.file.Files.readAllBytes(stored);
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        java.nio.file.Files.write(stored, damaged);
        upkeep();
        assertThat(rows()).isEqualTo(1);
        assertThat(runs.latest().orElseThrow().faults()).containsExactly("DAMAGED trial 2026-03");
        java.nio.file.Files.write(stored, whole);
        upkeep();
        assertThat(rows()).isZero();
    }

    private Path stored(Archive archive) throws IOException {
        try (var all = java.nio.file.Files.walk(data)) {
            return all.filter(file -> file.getFileName().toString().contains(archive.sha256()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatStillWaitsToBeDoneKeepsItsMonth() {
        add(1, "2026-03-05T00:00:00Z");
        sql.sql("update history.trial set due_at = now()").update();
        upkeep();
        assertThat(rows()).isEqualTo(1);
        assertThat(archived()).isEmpty();
        sql.sql("update history.trial set due_at = null").update();
        upkeep();
        assertThat(rows()).isZero();
    }

    @Test
    void aTableInUseIsLeftForTheNextRun() throws Exception {
        add(1, "2026-03-05T00:00:00Z");
        at(NOW, () -> months.make(trial(), YearMonth.of(2026, 11)));
        Thread reader = new Thread(() -> transactions.executeWithoutResult(_ -> readSlowly()));
        reader.start();
        org.awaitility.Awaitility.await().until(this::isRead);
        upkeep();
        assertThat(rows()).isEqualTo(1);
        assertThat(runs.latest().orElseThrow().faults()).containsExactly("BUSY trial 2026-03");
        reader.join();
        upkeep();
        assertThat(rows()).isZero();
    }

    private void readSlowly() {
        sql.sql("select count(*), pg_sleep(8)::text from history.trial").query((_, _) -> 1).list();
    }

    private boolean isRead() {
        return sql.sql(
                        """
                        select exists (select from pg_locks
                            where relation = 'history.trial'::regclass and mode = 'AccessShareLock')
                        """)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aHoldKeepsEverything() {
        add(1, "2026-03-05T00:00:00Z");
        Actor reader = SYSTEM;
        histories.hold(reader, "trial", 0, new Retention.Hold("lawsuit", null, NOW));
        upkeep();
        assertThat(rows()).isEqualTo(1);
        assertThatThrownBy(() -> histories.letGo(reader, "trial", 0)).isInstanceOf(Stale.class);
        histories.letGo(reader, "trial", 1);
        histories.keep(reader, "trial", 2, null);
        upkeep();
        assertThat(rows()).as("for ever").isEqualTo(1);
        histories.keep(reader, "trial", 3, 8);
        upkeep();
        assertThat(rows()).as("eight months").isEqualTo(1);
        histories.keep(reader, "trial", 4, 7);
        upkeep();
        assertThat(rows()).isZero();
    }

    @Test
    void theOverviewTellsWhatThereIs() {
        add(1, "2026-03-05T00:00:00Z");
        at(NOW, () -> months.make(trial(), YearMonth.of(2026, 11)));
        at(
                NOW,
                () -> {
                    HistoryOverview overview = overviews.of(SYSTEM);
                    HistoryRow row =
                            overview.histories().stream()
                                    .filter(each -> each.name().equals("trial"))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(row.months()).isEqualTo(6);
                    assertThat(row.parts())
                            .filteredOn(HistoryRow.Month::old)
                            .extracting(HistoryRow.Month::month)
                            .containsExactly("2026-03");
                    assertThat(overview.histories())
                            .extracting(HistoryRow::name)
                            .contains("audit", "automation", "happenings");
                });
    }

    @Test
    void anArchiveIsHandedOutLineByLine() throws IOException {
        add(1, "2026-03-05T00:00:00Z");
        add(2, "2026-03-06T00:00:00Z");
        upkeep();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reading.read(SYSTEM, archived().getFirst(), trial().about(), out);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()).hasSize(2);
        }
    }

    @Test
    void questionsOfATimeLookIntoTheirMonthsAlone() {
        for (String name : List.of("audit", "happenings", "automation")) {
            MonthlyTable past =
                    tables.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
            at(NOW, () -> months.make(past, YearMonth.of(2024, 1)));
        }
        for (String query :
                List.of(
                        "select * from ticket.happening where at >= now() - interval '1 day' and ticket = 5",
                        """
                        select count(*) from ticket.automation_log
                        where ticket = 5 and rule = gen_random_uuid() and at > now() - interval '1 day'
                        """,
                        "select * from access.audit where at >= now() - interval '1 day' and subject_type = 'x'")) {
            String plan =
                    String.join(
                            "\n",
                            sql.sql("explain (analyze, costs off) " + query)
                                    .query(String.class)
                                    .list());
            assertThat(plan).contains("Subplans Removed: 4").doesNotContain("_2024_");
        }
    }
}
