package io.anxin.demo;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Role;
import io.anxin.complaint.course.Complaints;
import io.anxin.complaint.file.About;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.Feedback;
import io.anxin.complaint.strategy.ComplaintCause;
import io.anxin.complaint.strategy.ComplaintClass;
import io.anxin.complaint.strategy.Strategies;
import io.anxin.demo.DemoHistory.Opened;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes the complaints of the history as such, and lets them go as far as their time reaches: most
/// into the archive, some late, the latest still under way.
@Component
class DemoComplaints {

    private static final Actor PROGRAM = Actor.system("demo");
    private static final int MOST = 40;

    private final Tickets tickets;
    private final Complaints complaints;
    private final Strategies strategies;
    private final DemoAmends amends;
    private final Accounts accounts;
    private final Clock clock;

    DemoComplaints(
            Tickets tickets,
            Complaints complaints,
            Strategies strategies,
            DemoAmends amends,
            Accounts accounts,
            Clock clock) {
        this.tickets = tickets;
        this.complaints = complaints;
        this.strategies = strategies;
        this.amends = amends;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// A complaint under way.
    ///
    /// @param pace how long its stages take, relative to the usual
    record Course(
            Opened of, UUID complaint, Actor agent, Actor director, double pace, DemoTexts texts) {

        String word(String key, RandomGenerator random) {
            String language = of.opening().life().buyer().locale().equals("en") ? "en" : "zh";
            List<String> words = texts.words(key, language);
            return words.get(random.nextInt(words.size()));
        }
    }

    /// What becomes of each complaint; they may go on side by side.
    List<Runnable> courses(List<Opened> lives, DemoTexts texts, SplittableRandom random) {
        Account director =
                accounts.list().stream()
                        .filter(each -> each.roles().contains(Role.DIRECTOR))
                        .findFirst()
                        .orElseThrow();
        return lives.reversed().stream()
                .filter(each -> ticket(each).kind() == Kind.COMPLAINT)
                .limit(MOST)
                .map(each -> course(each, Staff.actor(director), texts, random.split()))
                .toList();
    }

    private Runnable course(Opened of, Actor director, DemoTexts texts, RandomGenerator random) {
        return () -> live(of, director, texts, random);
    }

    private TicketSummary ticket(Opened of) {
        return tickets.requireVisible(PROGRAM, of.ticket());
    }

    private void live(Opened of, Actor director, DemoTexts texts, RandomGenerator random) {
        Instant opened = of.opening().life().openedAt().plus(Duration.ofMinutes(25));
        Actor agent = tickets.isVisible(of.agent(), of.ticket()) ? of.agent() : director;
        About about = about(of, texts, random);
        Complaint made = at(opened, () -> complaints.open(agent, of.ticket(), about));
        double pace = random.nextInt(5) == 0 ? 3 : 0.6 + 0.6 * random.nextDouble();
        Course course = new Course(of, made.id(), agent, director, pace, texts);
        Instant time = opened;
        Complaint now = made;
        while (now != null && now.ending() == null) {
            Duration taken = Duration.ofMinutes((long) (now.step().hours() * 45 * pace));
            time = new Hours(false).after(time, taken);
            now = time.isBefore(clock.instant()) ? next(course, now, time, random) : null;
        }
    }

    private Complaint next(Course of, Complaint now, Instant time, RandomGenerator random) {
        return at(
                time,
                () ->
                        switch (now.stage()) {
                            case RECEIPT -> done(of, now, "");
                            case FIRST_HANDLING -> {
                                complaints.pointAt(of.agent(), of.complaint(), 1);
                                amends.promise(of, random);
                                yield done(of, now, "");
                            }
                            case INVESTIGATION -> investigated(of, now, random);
                            case SOLUTION -> {
                                String solution = of.word("complaintSolutions", random);
                                complaints.note(of.agent(), of.complaint(), solution);
                                amends.compensate(of, random);
                                yield done(of, now, solution);
                            }
                            case EXECUTION -> {
                                complaints.note(
                                        of.agent(),
                                        of.complaint(),
                                        of.word("complaintDeeds", random));
                                amends.settle(of, random);
                                yield done(of, now, "");
                            }
                            case FEEDBACK -> archived(of, now, random);
                        });
    }

    private Complaint done(Course of, Complaint now, String text) {
        return complaints.complete(of.director(), of.complaint(), now.version(), now.stage(), text);
    }

    private Complaint investigated(Course of, Complaint now, RandomGenerator random) {
        complaints.note(of.agent(), of.complaint(), of.word("complaintFindings", random));
        List<ComplaintCause> causes = strategies.causes();
        About about = now.about();
        Complaint told =
                complaints.describe(
                        of.agent(),
                        of.complaint(),
                        now.version(),
                        new About(
                                about.complaintClass(),
                                about.severity(),
                                about.product(),
                                causes.get(random.nextInt(causes.size())).id(),
                                department(of.of()),
                                about.owner()));
        return done(of, told, "");
    }

    private @Nullable UUID department(Opened of) {
        TicketSummary ticket = ticket(of);
        return ticket.team() == null ? null : ticket.team().value();
    }

    private Complaint archived(Course of, Complaint now, RandomGenerator random) {
        complaints.pointAt(of.agent(), of.complaint(), 1);
        int share = random.nextInt(100);
        Feedback feedback =
                share < 70
                        ? Feedback.CONTENT
                        : share < 85 ? Feedback.NO_ANSWER : Feedback.NOT_CONTENT;
        return complaints.archive(
                of.agent(),
                of.complaint(),
                now.version(),
                feedback,
                of.word("complaintFeedback." + feedback, random));
    }

    private About about(Opened of, DemoTexts texts, RandomGenerator random) {
        String subject = of.opening().life().subject();
        boolean conduct =
                subject.contains("态度") || subject.toLowerCase(Locale.ROOT).contains("rude");
        List<ComplaintClass> usual =
                strategies.classes().stream()
                        .filter(each -> each.severity() != Severity.CRITICAL)
                        .filter(each -> conduct == (each.decider() != null))
                        .toList();
        ComplaintClass chosen = usual.get(random.nextInt(usual.size()));
        String product = of.opening().life().buyer().product();
        List<String> models = texts.words("models", product);
        int share = random.nextInt(100);
        return new About(
                chosen.id(),
                share < 8 ? Severity.CRITICAL : share < 35 ? Severity.HIGH : Severity.NORMAL,
                models.get(random.nextInt(Math.min(3, models.size()))),
                null,
                null,
                null);
    }

    private static <T> T at(Instant time, Supplier<T> work) {
        return WorldClock.at(time, work::get);
    }
}
