package io.anxin.ticket.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.anxin.customer.Tier;
import io.anxin.language.Sentiment;
import io.anxin.language.SentimentReading;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.priority.PriorityMatrix.AgeStep;
import io.anxin.ticket.priority.PriorityMatrix.Thresholds;
import io.anxin.ticket.trait.ContractLevel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityScoreTest {

    /// As in `docs/policies/priority.md`; that the first edition in the database is the same is
    /// shown by `PriorityMatrixTest`.
    static final PriorityMatrix TABLE =
            new PriorityMatrix(
                    weights(Severity.class, "6", "3", "2", "1"),
                    weights(Impact.class, "3", "2", "1"),
                    weights(Tier.class, "1", "1.2", "1.5"),
                    weights(ContractLevel.class, "1", "1.1", "1.3"),
                    List.of(
                            step(0, "1"),
                            step(50, "1.1"),
                            step(75, "1.25"),
                            step(100, "1.5"),
                            step(200, "2")),
                    weights(Sentiment.class, "1", "1.2", "1.5"),
                    marks("12", "6", "2"));

    static <E extends Enum<E>> Map<E, BigDecimal> weights(Class<E> type, String... each) {
        Map<E, BigDecimal> weights = new EnumMap<>(type);
        for (int i = 0; i < each.length; i++) {
            weights.put(type.getEnumConstants()[i], new BigDecimal(each[i]));
        }
        return weights;
    }

    static AgeStep step(int percent, String weight) {
        return new AgeStep(percent, new BigDecimal(weight));
    }

    static Thresholds marks(String p1, String p2, String p3) {
        return new Thresholds(new BigDecimal(p1), new BigDecimal(p2), new BigDecimal(p3));
    }

    private static Circumstances around(ContractLevel contract, int age, Sentiment sentiment) {
        return new Circumstances(contract, age, null, sentiment, List.of());
    }

    private static PriorityScore score(PriorityFactors factors) {
        return TABLE.score(1, factors);
    }

    @ParameterizedTest
    @CsvSource({
        "CRITICAL, SITE,   BASIC,       P1",
        "CRITICAL, TEAM,   BASIC,       P1",
        "CRITICAL, PERSON, BASIC,       P2",
        "HIGH,     SITE,   VIP,         P1",
        "HIGH,     SITE,   BASIC,       P2",
        "HIGH,     TEAM,   BASIC,       P2",
        "HIGH,     PERSON, VIP,         P3",
        "NORMAL,   TEAM,   VIP,         P2",
        "NORMAL,   PERSON, BASIC,       P3",
        "LOW,      PERSON, VALUE_ADDED, P4",
        "LOW,      PERSON, VIP,         P4",
        "LOW,      SITE,   BASIC,       P3"
    })
    void theTableOfThePolicy(Severity severity, Impact impact, Tier tier, Priority expected) {
        PriorityFactors factors = new PriorityFactors(severity, impact, tier, Circumstances.NONE);
        assertThat(score(factors).priority()).isEqualTo(expected);
        assertThat(score(factors).promised()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // what a single person asks grows old and urgent, but is never P1
        "NORMAL, PERSON, BASIC, NONE,       0, CALM,      P3, P3",
        "NORMAL, PERSON, BASIC, NONE,     200, CALM,      P3, P3",
        "NORMAL, PERSON, BASIC, NONE,     200, ANGRY,     P2, P3",
        "NORMAL, PERSON, VIP,   PREMIUM,  250, ANGRY,     P2, P3",
        "HIGH,   TEAM,   BASIC, NONE,      99, CALM,      P2, P2",
        "HIGH,   TEAM,   BASIC, STANDARD, 100, ANGRY,     P1, P2",
        "LOW,    PERSON, BASIC, NONE,     100, IRRITATED, P4, P4",
        "LOW,    PERSON, BASIC, NONE,     200, CALM,      P3, P4"
    })
    void ageSentimentAndContractRaiseIt(
            Severity severity,
            Impact impact,
            Tier tier,
            ContractLevel contract,
            int age,
            Sentiment sentiment,
            Priority expected,
            Priority promised) {
        PriorityScore score =
                score(
                        new PriorityFactors(
                                severity, impact, tier, around(contract, age, sentiment)));
        assertThat(score.priority()).isEqualTo(expected);
        assertThat(score.promised()).isEqualTo(promised);
    }

    /// Over many matrices that keep to the rules, and all factors.
    @Test
    void worseIsNeverLessUrgent() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            PriorityMatrix matrix = round == 0 ? TABLE : anyMatrix(random);
            for (PriorityFactors factors : all()) {
                Priority priority = matrix.score(1, factors).priority();
                for (PriorityFactors worse : worse(factors)) {
                    assertThat(matrix.score(1, worse).priority())
                            .as("%s then %s", factors, worse)
                            .isLessThanOrEqualTo(priority);
                }
            }
        }
    }

    @Test
    void neitherAgeNorSentimentChangeWhatIsPromised() {
        for (PriorityFactors factors : all()) {
            assertThat(score(factors).promised()).isEqualTo(score(factors.promising()).priority());
        }
    }

    @Test
    void theReasonNamesEachFactorAndTheScore() {
        Circumstances around =
                around(ContractLevel.STANDARD, 80, Sentiment.CALM)
                        .felt(new SentimentReading(Sentiment.ANGRY, List.of("骗子", "退钱")));
        assertThat(
                        TABLE.score(
                                        4,
                                        new PriorityFactors(
                                                Severity.HIGH, Impact.TEAM, Tier.VIP, around))
                                .reason())
                .extracting(part -> part.key() + part.arguments())
                .containsExactly(
                        "severity[HIGH, 3]",
                        "impact[TEAM, 2]",
                        "tier[VIP, 1.5]",
                        "contract[STANDARD, 1.1]",
                        "age[75, 1.25]",
                        "sentiment[ANGRY, 1.5, 骗子, 退钱]",
                        "score[P1, 18.56, 4]");
    }

    @Test
    void theScoreThatIsShownIsCutOffAndNotRounded() {
        PriorityMatrix fine =
                new PriorityMatrix(
                        weights(Severity.class, "6", "3.33", "2", "1"),
                        weights(Impact.class, "3.33", "2", "1"),
                        weights(Tier.class, "1", "1.2", "1.5"),
                        TABLE.contract(),
                        TABLE.age(),
                        weights(Sentiment.class, "1", "1.2", "1.5"),
                        marks("12", "11.09", "2"));
        PriorityScore score =
                fine.score(
                        1,
                        new PriorityFactors(
                                Severity.HIGH, Impact.SITE, Tier.BASIC, Circumstances.NONE));
        assertThat(score.priority()).isEqualTo(Priority.P3);
        assertThat(score.reason().getLast().arguments()).containsExactly("P3", "11.08", "1");
    }

    @Test
    void aCalmerWordLowersAngerByOneStep() {
        Circumstances angry =
                Circumstances.NONE.felt(new SentimentReading(Sentiment.ANGRY, List.of("骗子")));
        Circumstances irritated = angry.felt(SentimentReading.CALM);
        assertThat(irritated.sentiment()).isEqualTo(Sentiment.IRRITATED);
        assertThat(irritated.words()).containsExactly("骗子");
        assertThat(irritated.felt(SentimentReading.CALM)).isEqualTo(Circumstances.NONE);
        assertThat(irritated.felt(new SentimentReading(Sentiment.IRRITATED, List.of("太慢"))).words())
                .containsExactly("太慢");
    }

    @Test
    void theTableKeepsToItsRules() {
        MatrixRules.check(TABLE);
    }

    @Test
    void aMatrixThatTurnsTheDeskRoundIsRefused() {
        Map<Severity, BigDecimal> odd = new HashMap<>(TABLE.severity());
        odd.put(Severity.LOW, new BigDecimal("2.5"));
        odd.remove(Severity.HIGH);
        PriorityMatrix wrong =
                new PriorityMatrix(
                        odd,
                        weights(Impact.class, "3", "2", "0"),
                        weights(Tier.class, "1", "1.234", "101"),
                        TABLE.contract(),
                        List.of(step(10, "1"), step(10, "0.5")),
                        TABLE.sentiment(),
                        marks("5", "6", "2"));
        assertThat(faults(wrong))
                .containsExactlyInAnyOrder(
                        "severity.HIGH required",
                        "severity.NORMAL tooSmall",
                        "impact.PERSON tooSmall",
                        "tier.VALUE_ADDED decimals",
                        "tier.VIP tooLarge",
                        "age[0].fromPercent firstStep",
                        "age[1].fromPercent range",
                        "age[1].weight tooSmall",
                        "thresholds.p1 tooSmall");
    }

    @Test
    void aStandingLineMustStayFirst() {
        PriorityMatrix late =
                new PriorityMatrix(
                        TABLE.severity(),
                        TABLE.impact(),
                        TABLE.tier(),
                        TABLE.contract(),
                        TABLE.age(),
                        TABLE.sentiment(),
                        marks("18.01", "6", "2"));
        assertThat(faults(late)).containsExactly("thresholds.p1 emergencyFirst");
    }

    private static List<String> faults(PriorityMatrix matrix) {
        InvalidInput refused =
                catchThrowableOfType(InvalidInput.class, () -> MatrixRules.check(matrix));
        return refused.errors().stream().map(e -> e.field() + " " + e.code()).toList();
    }

    private static List<PriorityFactors> all() {
        List<PriorityFactors> all = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (Impact impact : Impact.values()) {
                for (Tier tier : Tier.values()) {
                    for (ContractLevel contract : ContractLevel.values()) {
                        for (int age : new int[] {0, 60, 250}) {
                            for (Sentiment sentiment : Sentiment.values()) {
                                all.add(
                                        new PriorityFactors(
                                                severity,
                                                impact,
                                                tier,
                                                around(contract, age, sentiment)));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static <E> E beside(E[] all, E of, int steps) {
        return all[Arrays.asList(all).indexOf(of) + steps];
    }

    /// The same with one factor one step worse, each in turn.
    private static List<PriorityFactors> worse(PriorityFactors f) {
        Circumstances a = f.circumstances();
        List<PriorityFactors> worse = new ArrayList<>();
        if (f.severity() != Severity.CRITICAL) {
            Severity next = beside(Severity.values(), f.severity(), -1);
            worse.add(new PriorityFactors(next, f.impact(), f.tier(), a));
        }
        if (f.impact() != Impact.SITE) {
            Impact next = beside(Impact.values(), f.impact(), -1);
            worse.add(new PriorityFactors(f.severity(), next, f.tier(), a));
        }
        if (f.tier() != Tier.VIP) {
            Tier next = beside(Tier.values(), f.tier(), 1);
            worse.add(new PriorityFactors(f.severity(), f.impact(), next, a));
        }
        List<Circumstances> around = new ArrayList<>(List.of(a.aged(a.agePercent() + 45, null)));
        if (a.contract() != ContractLevel.PREMIUM) {
            around.add(a.covered(beside(ContractLevel.values(), a.contract(), 1)));
        }
        if (a.sentiment() != Sentiment.ANGRY) {
            Sentiment next = beside(Sentiment.values(), a.sentiment(), 1);
            around.add(a.felt(new SentimentReading(next, List.of())));
        }
        around.forEach(c -> worse.add(new PriorityFactors(f.severity(), f.impact(), f.tier(), c)));
        return worse;
    }

    private static PriorityMatrix anyMatrix(Random random) {
        PriorityMatrix matrix =
                new PriorityMatrix(
                        rising(Severity.class, true, random),
                        rising(Impact.class, true, random),
                        rising(Tier.class, false, random),
                        rising(ContractLevel.class, false, random),
                        List.of(step(0, "1"), step(1 + random.nextInt(90), "1.4"), step(150, "3")),
                        rising(Sentiment.class, false, random),
                        marks("4", "2.5", "1.5"));
        BigDecimal emergency =
                PriorityMatrix.weight(matrix.severity(), Severity.CRITICAL)
                        .multiply(PriorityMatrix.weight(matrix.impact(), Impact.SITE));
        PriorityMatrix sound =
                new PriorityMatrix(
                        matrix.severity(),
                        matrix.impact(),
                        matrix.tier(),
                        matrix.contract(),
                        matrix.age(),
                        matrix.sentiment(),
                        new Thresholds(
                                emergency
                                        .min(new BigDecimal("4"))
                                        .setScale(2, java.math.RoundingMode.DOWN),
                                new BigDecimal("1.03"),
                                new BigDecimal("1.02")));
        MatrixRules.check(sound);
        return sound;
    }

    private static <E extends Enum<E>> Map<E, BigDecimal> rising(
            Class<E> type, boolean worstFirst, Random random) {
        E[] values = type.getEnumConstants();
        Map<E, BigDecimal> weights = new EnumMap<>(type);
        int hundredths = 100;
        for (int i = 0; i < values.length; i++) {
            weights.put(
                    values[worstFirst ? values.length - 1 - i : i],
                    BigDecimal.valueOf(hundredths, 2));
            hundredths += 2 + random.nextInt(150);
        }
        return weights;
    }
}
