package io.anxin.demo;

import io.anxin.complaint.compensation.Compensation;
import io.anxin.complaint.compensation.Compensations;
import io.anxin.complaint.promise.Promise;
import io.anxin.complaint.promise.Promises;
import io.anxin.demo.DemoComplaints.Course;
import io.anxin.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// What the customers of the demo are promised and given for their trouble.
@Component
class DemoAmends {

    private final Promises promises;
    private final Compensations compensations;
    private final Clock clock;

    DemoAmends(Promises promises, Compensations compensations, Clock clock) {
        this.promises = promises;
        this.compensations = compensations;
        this.clock = clock;
    }

    void promise(Course of, RandomGenerator random) {
        if (random.nextInt(10) < 6) {
            promises.give(
                    of.agent(),
                    of.complaint(),
                    of.word("complaintPromises", random),
                    null,
                    clock.instant().plus(Duration.ofDays(2 + random.nextInt(6))));
        }
    }

    void compensate(Course of, RandomGenerator random) {
        if (random.nextInt(10) < 5) {
            int yuan = random.nextInt(8) == 0 ? 5_000 + random.nextInt(6) * 1_000 : 50;
            Compensation.Kind[] kinds = Compensation.Kind.values();
            Compensation made =
                    compensations.propose(
                            of.agent(),
                            of.complaint(),
                            kinds[random.nextInt(3)],
                            Money.of(Integer.toString(yuan + random.nextInt(10) * 50), "CNY"),
                            of.word("complaintReasons", random));
            if (!of.agent().account().equals(of.director().account())) {
                compensations.decide(
                        of.director(), of.complaint(), made.id(), made.version(), true, "");
            } else {
                compensations.withdraw(of.agent(), of.complaint(), made.id(), made.version());
            }
        }
    }

    /// Every promise has ended and every compensation was given.
    void settle(Course of, RandomGenerator random) {
        for (Promise each : promises.ofComplaint(of.complaint())) {
            boolean kept = random.nextInt(10) < 8;
            promises.end(
                    of.agent(),
                    of.complaint(),
                    each.id(),
                    each.version(),
                    kept ? Promise.State.KEPT : Promise.State.BROKEN,
                    kept ? "" : of.word("complaintExcuses", random));
        }
        for (Compensation each : compensations.ofComplaint(of.complaint())) {
            if (each.state() == Compensation.State.APPROVED) {
                compensations.grant(
                        of.agent(),
                        of.complaint(),
                        each.id(),
                        each.version(),
                        "PAY-" + (10_000 + random.nextInt(90_000)));
            }
        }
    }
}
