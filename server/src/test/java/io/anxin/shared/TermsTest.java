package io.anxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    @ParameterizedTest
    @CsvSource({
        "退货, 我要申请退货退款",
        "退, 我要申请退货退款",
        "pressure, 空压机 Pressure 不足",
        "Ｅ０７, 报警代码 E07 停机",
        "ac-45, 机型AC-45漏油",
        "漏油 ac, 机型AC-45漏油",
        "ありがとう, 修理ありがとうございます",
        "수리, 에어컨 수리 요청",
        "𠮷野家, 客户𠮷野家来电"
    })
    void a_text_that_contains_the_words_holds_all_their_terms(String wanted, String text) {
        assertThat(Terms.of(text)).containsAll(Terms.wanted(wanted));
    }

    @ParameterizedTest
    @CsvSource({"款退, 我要申请退货退款", "press, low pressure", "退款, 退了款"})
    void other_words_are_not_found(String wanted, String text) {
        assertThat(Terms.of(text).containsAll(Terms.wanted(wanted))).isFalse();
    }

    @Test
    void a_query_of_two_characters_asks_for_their_pair_only() {
        assertThat(Terms.wanted("退货")).containsExactly("退货");
        assertThat(Terms.of("退货")).containsExactlyInAnyOrder("退", "货", "退货");
    }

    @Test
    void punctuation_and_nothing_make_no_terms() {
        assertThat(Terms.of("")).isEmpty();
        assertThat(Terms.wanted("，。!? \n\t")).isEmpty();
    }

    @Test
    void a_hostile_text_makes_a_bounded_number_of_short_terms() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.appendCodePoint(0x4E00 + random.nextInt(20_000));
        }
        text.append("x".repeat(1_000_000));
        assertThat(Terms.of(text.toString())).hasSizeLessThanOrEqualTo(4_001);
        assertThat(Terms.of("x".repeat(1_000_000))).allMatch(term -> term.length() <= 64);
    }
}
