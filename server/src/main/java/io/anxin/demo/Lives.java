package io.anxin.demo;

import io.anxin.demo.DemoTexts.Scenario;
import io.anxin.demo.Life.Door;
import io.anxin.demo.Life.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// Plans ninety days of tickets: more on weekdays and in the morning, fewer at weekends, when those
/// on duty take most of them; most answered in time, the older the surer they are solved.
final class Lives {

    private static final int DAYS = 90;

    /// Percent of what is solved by the first answer.
    private static final int SOLVED_AT_ONCE = 50;

    /// In which language people talk, and when.
    private record Tone(String locale, Hours hours) {}

    private final DemoTexts texts;
    private final RandomGenerator random;
    private final Instant now;

    Lives(DemoTexts texts, RandomGenerator random, Instant now) {
        this.texts = texts;
        this.random = random;
        this.now = now;
    }

    List<Life> plan(List<Buyer> buyers, int count) {
        List<Life> lives = new ArrayList<>();
        while (lives.size() < count) {
            Instant opened = opening();
            if (opened.isBefore(now.minusSeconds(60))) {
                lives.add(life(buyers.get(busyBuyer(buyers.size())), opened));
            }
        }
        lives.sort(Comparator.comparing(Life::openedAt));
        return lives;
    }

    /// A few customers write often, most seldom: the square of a uniform number.
    private int busyBuyer(int buyers) {
        double share = random.nextDouble();
        return (int) (share * share * buyers);
    }

    /// Two days are kept for what moves off a weekend.
    private Instant opening() {
        LocalDate day = LocalDate.ofInstant(now, Hours.ZONE).minusDays(random.nextInt(DAYS - 2));
        if (Hours.isWeekend(day) && random.nextInt(10) < 4) {
            day = day.minusDays(2);
        }
        double hour = Math.clamp(11.5 + 3.6 * random.nextGaussian(), 0.2, 23.8);
        return day.atTime(LocalTime.ofSecondOfDay((long) (hour * 3600)))
                .atZone(Hours.ZONE)
                .toInstant();
    }

    private Life life(Buyer buyer, Instant opened) {
        Scenario scenario = fitting(buyer);
        LocalDate day = LocalDate.ofInstant(opened, Hours.ZONE);
        Slots slots = new Slots(texts, buyer, scenario.product(), day, random);
        Hours hours = new Hours(Hours.isWeekend(day) && random.nextInt(4) > 0);
        int door = random.nextInt(100);
        return new Life(
                buyer,
                door < 60 ? Door.MAIL : door < 88 ? Door.PHONE : Door.COUNTER,
                opened,
                slots.fill(pick(scenario.subjects()), ""),
                slots.fill(pick(scenario.bodies()), ""),
                steps(scenario, slots, opened, buyer.locale(), hours));
    }

    private Scenario fitting(Buyer buyer) {
        while (true) {
            Scenario scenario = texts.scenario(buyer.locale(), random);
            if (scenario.product().equals("any") || scenario.product().equals(buyer.product())) {
                return scenario;
            }
        }
    }

    private List<Step> steps(
            Scenario scenario, Slots slots, Instant opened, String locale, Hours hours) {
        List<Step> steps = new ArrayList<>();
        Instant at = hours.after(opened, minutes(9, 0.9));
        String reply = slots.fill(pick(scenario.replies()), "{agent}");
        boolean solved = random.nextInt(100) < resolvedShare(opened);
        if (solved && random.nextInt(100) < SOLVED_AT_ONCE) {
            steps.add(new Life.Resolve(at, reply));
            at = unlessAgain(scenario, slots, at, steps, hours);
            ending(scenario, slots, at, steps);
        } else {
            steps.add(new Life.Answer(at, reply, random.nextInt(3) == 0));
            at = talk(scenario, slots, at, steps, new Tone(locale, hours));
            if (solved) {
                at = resolution(scenario, slots, at, steps, hours);
                ending(scenario, slots, at, steps);
            }
        }
        return steps.stream().filter(step -> step.at().isBefore(now)).toList();
    }

    /// What is said between the first answer and the solution.
    private Instant talk(
            Scenario scenario, Slots slots, Instant answered, List<Step> steps, Tone tone) {
        Instant at = answered;
        if (random.nextInt(4) == 0) {
            at = tone.hours().after(at, minutes(20, 1.0));
            steps.add(new Life.Note(at, pick(texts.words("notes", language(tone.locale())))));
        }
        if (random.nextInt(100) < 65) {
            at = at.plus(minutes(80, 1.2));
            steps.add(new Life.FollowUp(at, slots.fill(pick(scenario.followups()), "")));
            if (random.nextInt(10) > 0) {
                at = tone.hours().after(at, minutes(12, 0.9));
                String update = pick(texts.words("updates", language(tone.locale())));
                steps.add(new Life.Answer(at, slots.fill(update, "{agent}"), false));
            }
        }
        return at;
    }

    private static String language(String locale) {
        return locale.equals("en") ? "en" : "zh";
    }

    /// Of today's tickets a third is solved already, of those older than two weeks nearly all.
    private int resolvedShare(Instant opened) {
        long days = Duration.between(opened, now).toDays();
        return days < 1 ? 35 : days < 3 ? 70 : days < 14 ? 92 : 99;
    }

    private Instant resolution(
            Scenario scenario, Slots slots, Instant after, List<Step> steps, Hours hours) {
        Instant at = hours.after(after, minutes(150, 1.1));
        steps.add(new Life.Resolve(at, slots.fill(pick(scenario.closings()), "{agent}")));
        return unlessAgain(scenario, slots, at, steps, hours);
    }

    /// Of twenty matters one comes back once.
    ///
    /// @return when it was solved for good
    private Instant unlessAgain(
            Scenario scenario, Slots slots, Instant resolved, List<Step> steps, Hours hours) {
        Instant at = resolved;
        if (random.nextInt(100) < 5) {
            Instant again = at.plus(minutes(600, 0.7));
            steps.add(new Life.Reopen(again, slots.fill(pick(scenario.followups()), "")));
            at = hours.after(again, minutes(240, 0.8));
            steps.add(new Life.Resolve(at, slots.fill(pick(scenario.closings()), "{agent}")));
        }
        return at;
    }

    private void ending(Scenario scenario, Slots slots, Instant resolved, List<Step> steps) {
        if (random.nextInt(100) < 46) {
            String comment = pick(scenario.comments());
            Instant at = resolved.plus(minutes(300, 1.0));
            steps.add(
                    new Life.Score(
                            at, score(), comment.isEmpty() ? null : slots.fill(comment, "")));
        }
        if (random.nextInt(100) < 85) {
            steps.add(new Life.Close(resolved.plus(Duration.ofDays(3)).plus(minutes(120, 0.5))));
        }
    }

    private int score() {
        int share = random.nextInt(100);
        return share < 58 ? 5 : share < 88 ? 4 : share < 95 ? 3 : share < 98 ? 2 : 1;
    }

    /// A log-normal span: half of them are shorter than the median.
    private Duration minutes(double median, double spread) {
        return Duration.ofSeconds((long) (60 * median * Math.exp(spread * random.nextGaussian())));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
