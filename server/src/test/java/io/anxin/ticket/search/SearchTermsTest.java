package io.anxin.ticket.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {

    private static List<String> terms(String text) {
        return List.copyOf(SearchTerms.of(SearchTerms.comparable(text), 4_000));
    }

    @Test
    void chineseIsCutIntoCharactersAndPairs() {
        assertThat(terms("退貨了")).containsExactlyInAnyOrder("退", "退货", "货", "货了", "了");
    }

    @Test
    void aLineBrokenInsideAChineseSentenceDoesNotBreakItsWords() {
        assertThat(terms("压\n  缩机")).contains("压缩");
        assertThat(SearchTerms.comparable("压\n缩机  oil\n leak")).isEqualTo("压缩机 oil leak");
    }

    @Test
    void linkedWordsAreFoundApartAndAsOne() {
        assertThat(terms("机型AX-37V漏油")).contains("ax", "37v", "ax37v", "漏油", "机型");
        assertThat(terms("ax37v")).contains("ax37v");
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138-1234-5678, ~13812345678",
        "138 1234 5678, ~13812345678",
        "(021) 5555-1234, ~1234",
        "(021) 5555-1234, ~55551234",
        "13812345678, ~5678",
        "电话13812345678谢谢, ~5678"
    })
    void aTelephoneNumberIsFoundHoweverItIsGrouped(String written, String term) {
        assertThat(terms(written)).contains(term);
    }

    @ParameterizedTest
    @CsvSource({
        "separators, separator",
        "valves, valve",
        "batteries, battery",
        "switches, switch",
        "boxes, box",
        "glass, glass",
        "status, status",
        "gas, gas",
        "37vs, 37vs",
        "漏油, 漏油"
    })
    void anEnglishPluralIsFoundByItsSingular(String word, String stem) {
        assertThat(SearchTerms.stem(word)).isEqualTo(stem);
    }

    @Test
    void aHostileTextMakesABoundedNumberOfShortTerms() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.appendCodePoint(0x4E00 + random.nextInt(20_000));
        }
        text.append(" ").append("x".repeat(100_000)).append("-1".repeat(50_000));
        assertThat(terms(text.toString())).hasSizeLessThanOrEqualTo(4_006);
        assertThat(terms("x".repeat(100_000) + "-1".repeat(50_000)))
                .allMatch(term -> term.length() <= SearchTerms.LONGEST_WORD);
    }

    @Test
    void daysBecomeYearsAndMonths() {
        List<String> terms =
                PlaceTerms.opened(
                        java.time.LocalDate.of(2023, 11, 15),
                        null,
                        java.time.LocalDate.of(2026, 2, 10));
        assertThat(terms)
                .containsExactly(
                        "#m2023-11", "#m2023-12", "#y2024", "#y2025", "#m2026-01", "#m2026-02");
    }
}
