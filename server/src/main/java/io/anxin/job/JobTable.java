package io.anxin.job;

import io.anxin.access.AccountId;
import io.anxin.database.Jsonb;
import io.anxin.files.FileId;
import io.anxin.shared.Cursor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the jobs. Whoever runs one holds its claim: a change by somebody who lost it does
/// nothing and says so.
@Repository
class JobTable {

    private final JdbcClient sql;

    JobTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(KeptJob job) {
        sql.sql(
                        """
                        insert into job.job (id, version, owner, permissions, kind, title, plan, state,
                            due_at, created_at)
                        values (?, 1, ?, ?, ?, ?, ?, 'WAITING', ?, ?)
                        """)
                .params(
                        job.id().value(),
                        job.owner().value(),
                        job.permissions().stream().map(Enum::name).toArray(String[]::new),
                        job.kind(),
                        job.title(),
                        job.plan(),
                        time(job.createdAt()),
                        time(job.createdAt()))
                .update();
    }

    int unfinished(AccountId owner) {
        return sql.sql(
                        """
                        select count(*) from job.job
                        where owner = ? and state in ('WAITING', 'RUNNING')
                        """)
                .param(owner.value())
                .query(Integer.class)
                .single();
    }

    Optional<KeptJob> find(AccountId owner, JobId id) {
        return sql.sql("select * from job.job where id = ? and owner = ?")
                .params(id.value(), owner.value())
                .query((row, _) -> KeptJob.of(row))
                .optional();
    }

    /// Reads it and keeps others from changing it until the transaction ends.
    Optional<KeptJob> lock(AccountId owner, JobId id) {
        return sql.sql("select * from job.job where id = ? and owner = ? for no key update")
                .params(id.value(), owner.value())
                .query((row, _) -> KeptJob.of(row))
                .optional();
    }

    List<KeptJob> list(AccountId owner, @Nullable Cursor after, int size) {
        Instant before = after == null ? Instant.parse("9999-01-01T00:00:00Z") : after.instant(0);
        UUID beforeId = after == null ? new UUID(-1, -1) : after.uuid(1);
        return sql.sql(
                        """
                        select * from job.job where owner = ? and (created_at, id) < (?, ?)
                        order by created_at desc, id desc limit ?
                        """)
                .params(owner.value(), time(before), beforeId, size)
                .query((row, _) -> KeptJob.of(row))
                .list();
    }

    /// Takes what waits or was left lying, each for one node alone.
    List<KeptJob> claim(Instant now, Duration lease, int most) {
        return sql.sql(
                        """
                        update job.job j
                        set state = 'RUNNING', claim = gen_random_uuid(), claimed_until = :until,
                            started_at = coalesce(started_at, :now), version = version + 1,
                            attempts = attempts + case when state = 'RUNNING' then 1 else 0 end
                        from (select id from job.job
                            where (state = 'WAITING' and due_at <= :now)
                                or (state = 'RUNNING' and claimed_until < :now)
                            order by due_at limit :most for update skip locked) due
                        where j.id = due.id returning j.*
                        """)
                .param("now", time(now))
                .param("until", time(now.plus(lease)))
                .param("most", most)
                .query((row, _) -> KeptJob.of(row))
                .list();
    }

    /// @return whether the claim still holds
    boolean renew(JobId id, UUID claim, Instant until) {
        return sql.sql("update job.job set claimed_until = ? where id = ? and claim = ?")
                        .params(time(until), id.value(), claim)
                        .update()
                == 1;
    }

    /// @return whether the claim still holds; else nothing is written
    boolean advance(JobId id, UUID claim, JobProgress progress, Instant until) {
        return sql.sql(
                                """
                                update job.job
                                set checkpoint = ?, done = ?, total = ?, claimed_until = ?,
                                    version = version + 1
                                where id = ? and claim = ?
                                """)
                        .param(
                                1,
                                progress.checkpoint() == null
                                        ? null
                                        : Jsonb.of(progress.checkpoint()),
                                Types.OTHER)
                        .param(2, progress.done())
                        .param(3, progress.total(), Types.BIGINT)
                        .param(4, time(until))
                        .param(5, id.value())
                        .param(6, claim)
                        .update()
                == 1;
    }

    boolean finish(
            JobId id,
            UUID claim,
            Map<String, Long> figures,
            @Nullable FileId file,
            @Nullable Instant fileUntil,
            Instant now) {
        return sql.sql(
                                """
                                update job.job
                                set state = 'DONE', outcome = ?, file = ?, file_until = ?, ended_at = ?,
                                    claim = null, claimed_until = null, version = version + 1
                                where id = ? and claim = ?
                                """)
                        .param(1, Jsonb.of(figures))
                        .param(2, file == null ? null : file.value(), Types.OTHER)
                        .param(3, fileUntil == null ? null : time(fileUntil), Types.TIMESTAMP)
                        .param(4, time(now))
                        .param(5, id.value())
                        .param(6, claim)
                        .update()
                == 1;
    }

    boolean fail(JobId id, UUID claim, KeptJob.Fault fault, Instant now) {
        return sql.sql(
                                """
                                update job.job
                                set state = 'FAILED', fault = ?, fault_arguments = ?, ended_at = ?,
                                    claim = null, claimed_until = null, version = version + 1
                                where id = ? and claim = ?
                                """)
                        .params(
                                fault.key(),
                                fault.arguments().toArray(String[]::new),
                                time(now),
                                id.value(),
                                claim)
                        .update()
                == 1;
    }

    /// Puts it back for whoever has time.
    ///
    /// @param failed whether the try counts
    boolean release(JobId id, UUID claim, Instant due, boolean failed) {
        return sql.sql(
                                """
                                update job.job
                                set state = 'WAITING', due_at = ?, attempts = attempts + ?,
                                    claim = null, claimed_until = null, version = version + 1
                                where id = ? and claim = ?
                                """)
                        .params(time(due), failed ? 1 : 0, id.value(), claim)
                        .update()
                == 1;
    }

    void cancel(JobId id, Instant now) {
        sql.sql(
                        """
                        update job.job
                        set state = 'CANCELLED', ended_at = ?, claim = null, claimed_until = null,
                            version = version + 1
                        where id = ?
                        """)
                .params(time(now), id.value())
                .update();
    }

    void goOn(JobId id, Instant now) {
        sql.sql(
                        """
                        update job.job
                        set state = 'WAITING', due_at = ?, attempts = 0, ended_at = null, fault = null,
                            fault_arguments = '{}', version = version + 1
                        where id = ?
                        """)
                .params(time(now), id.value())
                .update();
    }

    void remove(JobId id) {
        sql.sql("delete from job.job where id = ?").param(id.value()).update();
    }

    /// Forgets the files whose time is over.
    List<FileId> dropFiles(Instant now) {
        return sql.sql(
                        """
                        with old as (select id, file from job.job where file_until < ? for update)
                        update job.job j set file = null, file_until = null, version = version + 1
                        from old where j.id = old.id returning old.file
                        """)
                .param(time(now))
                .query((row, _) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    List<FileId> removeEnded(Instant before) {
        return sql
                .sql("delete from job.job where ended_at < ? returning file")
                .param(time(before))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(FileId::new)
                .toList();
    }

    void addPart(JobId id, byte[] content) {
        sql.sql(
                        """
                        insert into job.part (job, ordinal, content)
                        select ?, coalesce(max(ordinal), 0) + 1, ? from job.part where job = ?
                        """)
                .params(id.value(), content, id.value())
                .update();
    }

    /// The parts in their order; to be closed.
    Stream<byte[]> parts(JobId id) {
        int last =
                sql.sql("select coalesce(max(ordinal), 0) from job.part where job = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single();
        return Stream.iterate(1, ordinal -> ordinal <= last, ordinal -> ordinal + 1)
                .map(
                        ordinal ->
                                sql.sql(
                                                "select content from job.part where job = ? and ordinal = ?")
                                        .params(id.value(), ordinal)
                                        .query((row, _) -> row.getBytes(1))
                                        .single());
    }

    void removeParts(JobId id) {
        sql.sql("delete from job.part where job = ?").param(id.value()).update();
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }
}
