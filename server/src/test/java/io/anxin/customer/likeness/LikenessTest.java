package io.anxin.customer.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.anxin.customer.likeness.Evidence.Finding;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final UUID COMPANY = new UUID(1, 1);
    private static final double RARE = 0.001;

    /// The numbers of Winkler's tables.
    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, 0.944, 0.961",
        "DWAYNE, DUANE, 0.822, 0.840",
        "DIXON, DICKSONX, 0.767, 0.813",
        "JONES, JOHNSON, 0.790, 0.832",
        "ABROMS, ABRAMS, 0.889, 0.922",
        "same, same, 1, 1",
        "ab, xy, 0, 0"
    })
    void jaroWinklerHasTheNumbersOfTheTextbook(
            String one, String other, double jaro, double winkler) {
        assertThat(JaroWinkler.jaro(one, other)).isCloseTo(jaro, within(0.0006));
        assertThat(JaroWinkler.likeness(one, other)).isCloseTo(winkler, within(0.0006));
        assertThat(JaroWinkler.likeness(other, one)).isCloseTo(winkler, within(0.0006));
    }

    @Test
    void jaroWinklerStaysBetweenNothingAndOneAndIsTheSameBothWays() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            String one = word(random);
            String other = word(random);
            double there = JaroWinkler.likeness(one, other);
            assertThat(there).isBetween(0.0, 1.0);
            assertThat(JaroWinkler.likeness(one, one)).isEqualTo(1);
            assertThat(JaroWinkler.jaro(one, other))
                    .isCloseTo(JaroWinkler.jaro(other, one), within(0.2));
        }
    }

    /// The month of birth: right in 95 of 100 records, and one of twelve by chance.
    @Test
    void weightsAreThoseOfFellegiAndSunter() {
        assertThat(Odds.weight(0.95, 1 / 12.0)).isCloseTo(3.51, within(0.005));
        assertThat(Odds.oppositeWeight(0.95, 1 / 12.0)).isCloseTo(-4.20, within(0.005));
        assertThat(Odds.probability(0)).isEqualTo(0.5);
        assertThat(Odds.probability(Odds.prior(0.001))).isCloseTo(0.001, within(1e-9));
    }

    @Test
    void oneMailboxWrittenInTwoWaysIsTheSame() {
        assertThat(Portrait.mailbox("li.ming+shop@googlemail.com")).isEqualTo("liming@gmail.com");
        assertThat(Portrait.mailbox("li.ming@acme.example")).isEqualTo("li.ming@acme.example");
        Likeness likeness =
                Likeness.between(
                        person("Li Ming", null, "li.ming@gmail.com", null),
                        person("MING, Li", null, "liming+a@gmail.com", null),
                        RARE);
        assertThat(found(likeness)).containsExactly(Finding.SAME_MAILBOX, Finding.SAME_NAME);
        assertThat(likeness.probability()).isGreaterThan(0.99);
    }

    @Test
    void aMailAddressThatIsTheMobileNumberOfAnotherMayBeTheSamePerson() {
        Likeness likeness =
                Likeness.between(
                        person("郑女士", null, null, "+8613765432109"),
                        person("郑雅", null, "13765432109@139.com", null),
                        RARE);
        assertThat(found(likeness)).containsExactly(Finding.SAME_PHONE, Finding.OTHER_NAME);
        assertThat(likeness.probability()).isBetween(Likeness.POSSIBLE, 0.4);
        Likeness named =
                Likeness.between(
                        person("郑雅", null, null, "+8613765432109"),
                        person("郑雅", null, "13765432109@139.com", null),
                        RARE);
        assertThat(named.probability()).isGreaterThan(0.99);
    }

    @Test
    void aRareNameInOneCompanySaysMoreThanACommonOneAlone() {
        Portrait one = person("欧阳建国", COMPANY, "a.one@acme.example", null);
        Portrait other = person("欧阳建国", COMPANY, "b.two@acme.example", null);
        double rare = Likeness.between(one, other, 0.0005).probability();
        double common = Likeness.between(one, other, 0.05).probability();
        assertThat(rare).isGreaterThan(0.9);
        assertThat(common).isLessThan(0.6).isGreaterThan(Likeness.POSSIBLE);
        Portrait elsewhere = person("欧阳建国", null, "b.two@acme.example", null);
        assertThat(Likeness.between(one, elsewhere, 0.05).isPossible()).isFalse();
    }

    @Test
    void colleaguesWithOtherNamesAreNoDuplicates() {
        Likeness likeness =
                Likeness.between(
                        person("王芳", COMPANY, "wangfang@acme.example", null),
                        person("王伟", COMPANY, "wangwei@acme.example", null),
                        RARE);
        assertThat(found(likeness))
                .containsExactly(Finding.OTHER_MAIL, Finding.OTHER_NAME, Finding.SAME_COMPANY);
        assertThat(likeness.isPossible()).isFalse();
    }

    @Test
    void whatOneDoesNotTellIsNoEvidence() {
        Likeness likeness =
                Likeness.between(
                        person("a@b.example", null, "a@b.example", null),
                        person("王芳", COMPANY, null, "+8613765432109"),
                        RARE);
        assertThat(likeness.evidence()).isEmpty();
    }

    @Test
    void aSlipOfThePenIsWeighedLessThanTheSameName() {
        Likeness likeness =
                Likeness.between(
                        person("Catherine Johnson", COMPANY, null, null),
                        person("Catherine Jonson", COMPANY, null, null),
                        RARE);
        assertThat(found(likeness)).containsExactly(Finding.SIMILAR_NAME, Finding.SAME_COMPANY);
    }

    private static List<Finding> found(Likeness likeness) {
        return likeness.evidence().stream().map(Evidence::finding).toList();
    }

    private static Portrait person(
            String name, @Nullable UUID company, @Nullable String mail, @Nullable String phone) {
        return Portrait.of(
                name,
                company,
                mail == null ? List.of() : List.of(mail),
                phone == null ? List.of() : List.of(phone),
                Set.of());
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(9) + 1; i > 0; i--) {
            word.append((char) ('a' + random.nextInt(5)));
        }
        return word.toString();
    }
}
