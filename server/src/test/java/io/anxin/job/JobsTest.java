package io.anxin.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Forbidden;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.shared.WorldClock;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(CountingWork.class)
class JobsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Jobs jobs;
    @Autowired private JobDesk desk;
    @Autowired private JobEnding ending;
    @Autowired private JobTable table;
    @Autowired private CountingWork work;
    @Autowired private Clock clock;
    @Autowired private JdbcClient sql;
    private Account account;
    private Actor owner;

    @BeforeEach
    void anOwner() {
        account = person(Role.AGENT);
        owner = Actor.person(account, "test");
        work.begun.clear();
        work.interference = _ -> {};
    }

    private Account person(Role role) {
        String mail = UUID.randomUUID() + "@example.com";
        return accounts.create(SYSTEM, new NewAccount("Uma", mail, Set.of(role), "en", PASSWORD));
    }

    private JobRow started() {
        return jobs.start(owner, "counting", "Ten numbers", new CountingWork.Plan(10));
    }

    private JobRow now(JobRow job) {
        return jobs.get(owner, job.id());
    }

    private Browser signedIn() {
        Browser browser = new Browser(port);
        browser.signIn(account.mail(), PASSWORD);
        return browser;
    }

    @Test
    void aJobRunsToItsEndAndItsOwnerAloneFetchesTheResult() {
        JobRow job = started();
        assertThat(job.state()).isEqualTo(JobState.WAITING);
        desk.runDue();
        JobRow done = now(job);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.done()).isEqualTo(10);
        assertThat(done.figures()).containsEntry("rows", 10L);
        String file = "/api/v1/jobs/" + job.id() + "/file";
        assertThat(signedIn().get(file).raw().body())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        account = person(Role.ADMINISTRATOR);
        assertThat(signedIn().get(file).problem()).isEqualTo("NotFound");
        assertThat(signedIn().get("/api/v1/jobs/" + job.id()).problem()).isEqualTo("NotFound");
        assertThat(parts(job)).isZero();
    }

    @Test
    void aCrashInTheMiddleOfAStepLosesThatStepAlone() {
        JobRow job = started();
        work.interference =
                number -> {
                    if (number == 6 && work.begun.size() == 1) {
                        throw new IllegalStateException("the program fails here");
                    }
                };
        desk.runDue();
        assertThat(now(job).state()).isEqualTo(JobState.WAITING);
        assertThat(now(job).done()).isEqualTo(5);
        assertThat(parts(job)).isEqualTo(5);
        later(Duration.ofMinutes(1), job);
        desk.runDue();
        assertThat(work.begun).containsExactly(0L, 5L);
        assertThat(now(job).state()).isEqualTo(JobState.DONE);
        assertThat(signedIn().get("/api/v1/jobs/" + job.id() + "/file").raw().body()).hasSize(10);
    }

    /// A node that died renews its claim no more.
    @Test
    void whatADeadNodeHadIsGoneOnWithAndTheDeadOneCannotWriteAnyMore() {
        JobRow job = started();
        KeptJob held = table.claim(clock.instant(), JobSteps.LEASE, 1).getFirst();
        desk.runDue();
        assertThat(now(job).state()).isEqualTo(JobState.RUNNING);
        sql.sql("update job.job set claimed_until = now() - interval '1 second' where id = ?")
                .param(job.id().value())
                .update();
        desk.runDue();
        assertThat(now(job).state()).isEqualTo(JobState.DONE);
        assertThat(
                        table.advance(
                                held.id(),
                                Objects.requireNonNull(held.claim()),
                                new JobProgress(null, 3, null),
                                clock.instant()))
                .isFalse();
    }

    @Test
    void aCancelledJobStopsAtItsStepAndCanBeGoneOnWith() {
        JobRow job = started();
        work.interference =
                number -> {
                    if (number == 4 && work.begun.size() == 1) {
                        var _ = cancelledElsewhere(job);
                    }
                };
        desk.runDue();
        assertThat(now(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(parts(job)).isEqualTo(3);
        assertThatThrownBy(() -> jobs.cancel(owner, job.id())).isInstanceOf(JobOver.class);
        jobs.goOn(owner, job.id());
        desk.runDue();
        assertThat(work.begun).containsExactly(0L, 3L);
        assertThat(now(job).state()).isEqualTo(JobState.DONE);
        assertThatThrownBy(() -> jobs.goOn(owner, job.id())).isInstanceOf(JobNotOver.class);
    }

    private JobRow cancelledElsewhere(JobRow job) {
        try (var other = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            return other.submit(() -> jobs.cancel(owner, job.id())).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aJobNeverDoesMoreThanItsOwnerMayNow() {
        JobRow job = started();
        var _ = person(Role.ADMINISTRATOR);
        accounts.suspend(SYSTEM, account.id());
        desk.runDue();
        JobRow failed = now(job);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.fault()).isNotBlank().doesNotContain("problemDetail");
        Actor planner = Actor.person(person(Role.PARTS_PLANNER), "test");
        assertThatThrownBy(() -> jobs.start(planner, "counting", "x", new CountingWork.Plan(1)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whatFailsAgainAndAgainIsGivenUp() {
        JobRow job = started();
        work.interference =
                _ -> {
                    throw new IllegalStateException("always");
                };
        for (int i = 0; i < JobRunner.MOST_ATTEMPTS + 1; i++) {
            later(Duration.ofMinutes(5), job);
            desk.runDue();
        }
        assertThat(now(job).state()).isEqualTo(JobState.FAILED);
        assertThat(work.begun).hasSize(JobRunner.MOST_ATTEMPTS);
    }

    @Test
    void nobodyHasMoreThanAFewUnfinished() {
        for (int i = 0; i < 5; i++) {
            var _ = started();
        }
        assertThatThrownBy(this::started).isInstanceOf(TooManyJobs.class);
    }

    @Test
    void aResultIsRemovedAfterItsTime() {
        JobRow job = started();
        desk.runDue();
        sql.sql("update job.job set file_until = now() - interval '1 second' where id = ?")
                .param(job.id().value())
                .update();
        ending.sweep();
        assertThat(now(job).file()).isNull();
        assertThat(signedIn().get("/api/v1/jobs/" + job.id() + "/file").problem())
                .isEqualTo("NotFound");
        assertThat(signedIn().delete("/api/v1/jobs/" + job.id()).status()).isEqualTo(204);
        assertThat(jobs.list(owner, null, 10).items()).isEmpty();
    }

    @Test
    void theListIsPagedByKeyNewestFirst() {
        JobRow first = started();
        desk.runDue();
        JobRow second = started();
        var page = jobs.list(owner, null, 1);
        assertThat(page.items()).extracting(JobRow::id).containsExactly(second.id());
        assertThat(jobs.list(owner, page.next(), 1).items())
                .extracting(JobRow::id)
                .containsExactly(first.id());
        jobs.cancel(owner, second.id());
    }

    private long parts(JobRow job) {
        return sql.sql("select count(*) from job.part where job = ?")
                .param(job.id().value())
                .query(Long.class)
                .single();
    }

    /// Its pause is over.
    private void later(Duration pause, JobRow job) {
        assertThat(clock).isInstanceOf(WorldClock.class);
        sql.sql("update job.job set due_at = due_at - ? * interval '1 second' where id = ?")
                .params(pause.toSeconds(), job.id().value())
                .update();
    }
}
