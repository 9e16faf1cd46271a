package io.anxin.asset.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds whatever the coverages.
class EntitlementPropertiesTest {

    private static final LocalDate EPOCH = LocalDate.parse("2023-11-15");
    private static final int RUNS = 2_000;
    private static final List<Milestone> MILESTONES = List.of(Milestone.values());
    private static final List<CoverageKind> KINDS = List.of(CoverageKind.values());

    /// A warranty and a chain of extensions cover every day and every reading from the start to the
    /// end of the last one, each exactly once, and nothing outside.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void extensionsLeaveNoGapAndCoverNothingTwice(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            LocalDate start = EPOCH.plusDays(random.nextInt(900));
            boolean byUse = random.nextBoolean();
            List<Coverage> chain = new ArrayList<>();
            int months = 0;
            int hours = 0;
            for (int link = 0; link <= random.nextInt(4); link++) {
                int moreMonths = 1 + random.nextInt(24);
                int moreHours = 100 * (1 + random.nextInt(30));
                months += moreMonths;
                hours += moreHours;
                Length length =
                        new Length(
                                moreMonths,
                                byUse ? Map.of("hours", BigDecimal.valueOf(moreHours)) : Map.of());
                Term term =
                        link == 0
                                ? new Term.Running(new StartRule.On(start), length, Map.of())
                                : new Term.Extending("c" + (link - 1), length);
                chain.add(coverage("c" + link, CoverageKind.EXTENSION, term, Scope.everything()));
            }
            Collections.shuffle(chain, random);
            CoveredAsset asset = new CoveredAsset(Map.of(), null, chain);
            LocalDate end = start.plusMonths(months);
            for (int probe = 0; probe < 20; probe++) {
                LocalDate date = probe(random, start, end);
                int reading = random.nextInt(hours + 200);
                boolean inside =
                        !date.isBefore(start) && date.isBefore(end) && (!byUse || reading < hours);
                Entitlement answer = Entitlements.decide(asset, question(date, reading));
                long paying =
                        answer.considered().stream().filter(v -> v instanceof Verdict.Pays).count();
                assertThat(paying)
                        .as("%s %s on %s", chain, reading, date)
                        .isEqualTo(inside ? 1 : 0);
                assertThat(answer instanceof Entitlement.Covered).isEqualTo(inside);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theOrderInWhichCoveragesAreToldDoesNotMatter(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            List<Coverage> coverages = randomCoverages(random);
            Map<Milestone, LocalDate> milestones = randomMilestones(random);
            Question question = randomQuestion(random);
            Entitlement expected = decide(milestones, coverages, question);
            List<Coverage> shuffled = new ArrayList<>(coverages);
            Collections.shuffle(shuffled, random);
            assertThat(decide(milestones, shuffled, question)).isEqualTo(expected);
        }
    }

    /// Learning more never takes back what was certain.
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void whatIsCertainStaysCertainWhenMoreBecomesKnown(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            List<Coverage> coverages = randomCoverages(random);
            Map<Milestone, LocalDate> all = new EnumMap<>(Milestone.class);
            for (Milestone milestone : Milestone.values()) {
                all.put(milestone, EPOCH.plusDays(random.nextInt(700)));
            }
            Map<Milestone, LocalDate> some = new EnumMap<>(all);
            some.remove(any(random));
            Question question = randomQuestion(random);
            Entitlement before = decide(some, coverages, question);
            Entitlement after = decide(all, coverages, question);
            switch (before) {
                case Entitlement.Covered covered ->
                        assertThat(((Entitlement.Covered) after).by().percent())
                                .isGreaterThanOrEqualTo(covered.by().percent());
                case Entitlement.NotCovered _ ->
                        assertThat(after).isInstanceOf(Entitlement.NotCovered.class);
                case Entitlement.Unknown _ -> {}
            }
        }
    }

    private static Entitlement decide(
            Map<Milestone, LocalDate> milestones, List<Coverage> coverages, Question question) {
        return Entitlements.decide(new CoveredAsset(milestones, null, coverages), question);
    }

    private static Milestone any(Random random) {
        return MILESTONES.get(random.nextInt(MILESTONES.size()));
    }

    private static LocalDate probe(Random random, LocalDate start, LocalDate end) {
        return switch (random.nextInt(5)) {
            case 0 -> start.minusDays(1);
            case 1 -> start;
            case 2 -> end.minusDays(1);
            case 3 -> end;
            default -> start.plusDays(random.nextInt(2000));
        };
    }

    private static List<Coverage> randomCoverages(Random random) {
        List<Coverage> coverages = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            Length length = Length.months(1 + random.nextInt(36));
            Term term =
                    switch (random.nextInt(4)) {
                        case 0 -> new Term.Running(new StartRule.At(any(random)), length, Map.of());
                        case 1 ->
                                new Term.Running(
                                        new StartRule.LatestOf(
                                                Set.of(Milestone.SHIPMENT, Milestone.ACCEPTANCE)),
                                        length,
                                        Map.of());
                        case 2 -> {
                            LocalDate from = EPOCH.plusDays(random.nextInt(700));
                            yield new Term.Fixed(from, from.plusDays(1 + random.nextInt(700)));
                        }
                        default ->
                                i == 0
                                        ? new Term.Running(
                                                new StartRule.On(EPOCH), length, Map.of())
                                        : new Term.Extending("c" + random.nextInt(i), length);
                    };
            Scope scope =
                    new Scope(
                            Map.of(Service.PARTS, 10 * (1 + random.nextInt(10))),
                            random.nextInt(3) == 0 ? Set.of("pump") : Set.of(),
                            Set.of(),
                            random.nextBoolean(),
                            Set.of());
            coverages.add(coverage("c" + i, KINDS.get(random.nextInt(KINDS.size())), term, scope));
        }
        return coverages;
    }

    private static Map<Milestone, LocalDate> randomMilestones(Random random) {
        Map<Milestone, LocalDate> milestones = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            if (random.nextInt(3) > 0) {
                milestones.put(milestone, EPOCH.plusDays(random.nextInt(700)));
            }
        }
        return milestones;
    }

    private static Question randomQuestion(Random random) {
        Fault fault = new Fault(null, random.nextBoolean() ? "pump" : null, random.nextInt(4) == 0);
        return new Question(EPOCH.plusDays(random.nextInt(1500)), Map.of(), fault, Service.PARTS);
    }

    private static Question question(LocalDate date, int hours) {
        return new Question(
                date,
                Map.of("hours", BigDecimal.valueOf(hours)),
                Fault.UNSPECIFIED,
                Service.LABOUR);
    }

    private static Coverage coverage(String id, CoverageKind kind, Term term, Scope scope) {
        return new Coverage(id, id, kind, term, scope, null);
    }
}
