package io.anxin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "壓縮機漏油, 压缩机漏油",
        "請盡快處理退貨, 请尽快处理退货",
        "後台, 后台",
        "ＡＸ－３７Ｖ　報警, ax-37v 报警",
        "ｱｲｳ, アイウ",
        "㎡, m2",
        "ﬁlter, filter",
        "Straße, straße",
        "CAFÉ, café",
        "İstanbul, i̇stanbul",
        "𠮷野家, 𠮷野家"
    })
    void spellingsOfTheSameWordFoldToOne(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @Test
    void anAccentWrittenApartIsTheSameAsOneWrittenTogether() {
        assertThat(Folding.fold("cafe\u0301")).isEqualTo(Folding.fold("caf\u00E9"));
    }

    @Test
    void everyPlaceOfTheFoldedTextLeadsBackToTheText() {
        String text = "Ａb㎡\uD842\uDFB7退貨";
        Folding.Folded folded = Folding.trace(text);
        assertThat(folded.text()).isEqualTo("abm2\uD842\uDFB7退货");
        assertThat(IntStream.rangeClosed(0, folded.text().length()).mapToObj(folded::origin))
                .containsExactly(0, 1, 2, 2, 3, 3, 5, 6, 7);
    }
}
