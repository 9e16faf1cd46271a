package io.anxin.ticket.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.ticket.find.Excerpt.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlighterTest {

    private static String marked(String text, Needle... needles) {
        return shown(new Highlighter(List.of(needles)).mark(text));
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.hit() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private static Needle word(String text) {
        return new Needle(text, false, false);
    }

    private static Needle within(String text) {
        return new Needle(text, true, false);
    }

    @Test
    void hitsAreMarkedInTheSpellingOfTheText() {
        assertThat(marked("壓縮機漏油，請退貨", within("漏油"), within("退货"))).isEqualTo("壓縮機[漏油]，請[退貨]");
        assertThat(marked("Ｐｕｍｐ and PUMP", word("pump"))).isEqualTo("[Ｐｕｍｐ] and [PUMP]");
    }

    @Test
    void onlyWholeWordsAreMarkedWithTheirPlural() {
        assertThat(marked("Valves: one valve, valved", word("valve")))
                .isEqualTo("[Valves]: one [valve], valved");
        assertThat(marked("Two batteries", word("battery"))).isEqualTo("Two [batteries]");
        assertThat(marked("compressor pressed", new Needle("press", false, true)))
                .isEqualTo("compressor [pressed]");
    }

    @Test
    void anExcerptShowsTheSurroundingsOfTheFirstHitOnOneLine() {
        String text = "很".repeat(200) + "\n空压机漏油了" + "吗".repeat(300);
        String shown = shown(new Highlighter(List.of(within("漏油"))).around(text));
        assertThat(shown).startsWith("…").endsWith("…").contains("空压机[漏油]了").doesNotContain("\n");
        assertThat(shown.length()).isLessThan(180);
    }

    @Test
    void markupInATextStaysText() {
        assertThat(marked("<b>pump</b>", word("pump"))).isEqualTo("<b>[pump]</b>");
    }

    @Test
    void aTextWithoutTheWordHasNoExcerpt() {
        assertThat(new Highlighter(List.of(word("pump"))).around("valve")).isEmpty();
    }
}
