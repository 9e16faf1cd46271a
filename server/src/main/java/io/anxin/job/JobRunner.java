package io.anxin.job;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.database.Jsonb;
import io.anxin.shared.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs one job and writes down what came of it. A broken rule ends it; anything else is tried
/// again a few times, from the last checkpoint.
@Component
class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /// How often a job may fail by no rule, or take its node down, before it is given up.
    static final int MOST_ATTEMPTS = 4;

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<String, JobWork<?>> works;
    private final Accounts accounts;
    private final JobEnding ending;
    private final JobSteps steps;

    JobRunner(List<JobWork<?>> works, Accounts accounts, JobEnding ending, JobSteps steps) {
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.accounts = accounts;
        this.ending = ending;
        this.steps = steps;
    }

    JobWork<?> work(String kind) {
        return Objects.requireNonNull(works.get(kind), kind);
    }

    JobRun prepare(KeptJob job, BooleanSupplier closing) {
        return new JobRun(job, actor(job), steps, closing);
    }

    void run(JobRun run) {
        try {
            if (run.job().attempts() >= MOST_ATTEMPTS) {
                ending.fail(run, new KeptJob.Fault("job.fault.repeated", List.of()));
                return;
            }
            ending.finish(run, result(run, work(run.job().kind())));
        } catch (JobStopped stopped) {
            if (stopped.reason() == JobStopped.Reason.CLOSING) {
                ending.release(run, Duration.ZERO, false);
            }
        } catch (Problem problem) {
            LOG.info("Job {} was refused: {}", run.id(), problem.getClass().getSimpleName());
            ending.fail(run, fault(problem));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("Job {} failed", run.id(), e);
            ending.release(run, PAUSE.multipliedBy(1L + run.job().attempts()), true);
        } finally {
            run.cleanUp();
        }
    }

    private static <P> JobResult result(JobRun run, JobWork<P> work) {
        work.require(run.owner());
        return work.run(run, Jsonb.read(run.job().plan(), work.planType()));
    }

    private static KeptJob.Fault fault(Problem problem) {
        Object[] arguments = problem.getDetailMessageArguments();
        return new KeptJob.Fault(
                "problemDetail." + problem.getClass().getName(),
                arguments == null
                        ? List.of()
                        : Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /// The owner with the rights of now, but none that were not held when asking; a suspended one
    /// has none left.
    private Actor actor(KeptJob job) {
        Account account = accounts.get(job.owner());
        Actor person = Actor.person(account, "job");
        Set<Permission> rights = EnumSet.noneOf(Permission.class);
        if (account.active()) {
            rights.addAll(person.permissions());
            rights.retainAll(job.permissions());
        }
        return new Actor(
                person.kind(),
                person.id(),
                null,
                person.name(),
                person.roles(),
                person.teams(),
                rights,
                person.locale(),
                person.origin());
    }
}
