package io.anxin.job;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.boot.test.context.TestComponent;

/// Work of a test: counts to ten, one part for each number, and lets the test interfere.
@TestComponent
class CountingWork implements JobWork<CountingWork.Plan> {

    record Plan(long to) {}

    record Stand(long at) {}

    final List<Long> begun = new ArrayList<>();
    volatile LongConsumer interference = _ -> {};

    @Override
    public String kind() {
        return "counting";
    }

    @Override
    public Class<Plan> planType() {
        return Plan.class;
    }

    @Override
    public void require(Actor actor) {
        actor.require(Permission.READ_CUSTOMERS);
    }

    @Override
    public JobResult run(JobRun run, Plan plan) {
        long at = run.checkpoint(Stand.class).orElse(new Stand(0)).at();
        begun.add(at);
        while (at < plan.to()) {
            long next = at + 1;
            run.step(
                    () -> {
                        run.keepPart(new byte[] {(byte) next});
                        interference.accept(next);
                        return new JobProgress(new Stand(next), next, plan.to());
                    });
            at = next;
        }
        return JobResult.of(Map.of("rows", at)).with("numbers.bin", written(run));
    }

    private static Path written(JobRun run) {
        Path file = run.temporaryFile(".bin");
        try (var parts = run.parts();
                var out = Files.newOutputStream(file)) {
            for (byte[] part : (Iterable<byte[]>) parts::iterator) {
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
