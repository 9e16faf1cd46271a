package io.anxin.ticket.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordFinderTest {

    @ParameterizedTest
    @CsvSource({
        "停机,        3号线已经停机两小时,          true",
        "停机,        一切正常,                     false",
        "fire,        The cabinet is on FIRE!,      true",
        "fire,        The firewall blocks us,       false",
        "leak*,       It is leaking oil,            true",
        "leak,        It is leaking oil,            false",
        "line down,   'Our line   DOWN since 8',    true",
        "line down,   Our pipeline downstream,      false",
        "api,         请问API怎么用,                true",
        "ＡＰＩ,      请问api怎么用,                true",
        "12315,       我要打12315投诉,              true",
        "12315,       订单号412315,                 false",
        "ro膜,        换RO膜多少钱,                 true"
    })
    void findsWholeWordsOfLatinAndAnyPlaceOfChinese(String keyword, String text, boolean found) {
        KeywordFinder finder = new KeywordFinder(List.of(keyword));

        BitSet hits = finder.find(KeywordFinder.normalise(text));

        assertThat(hits.get(finder.indexOf(keyword))).isEqualTo(found);
    }

    @Test
    void findsKeywordsInsideOneAnother() {
        KeywordFinder finder = new KeywordFinder(List.of("停", "停机", "机停", "停机停", "机"));

        assertThat(finder.find("停机停").cardinality()).isEqualTo(5);
    }

    @Test
    void findsTheOtherPlaceWhenTheFirstIsInsideAWord() {
        KeywordFinder finder = new KeywordFinder(List.of("rma"));

        assertThat(finder.find("normal rma").get(0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatALookForEachKeywordFinds(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<String> keywords = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                keywords.add(text(random, 1 + random.nextInt(4)));
            }
            String text = KeywordFinder.normalise(text(random, random.nextInt(60)));
            KeywordFinder all = new KeywordFinder(keywords);

            BitSet found = all.find(text);

            for (String keyword : keywords) {
                assertThat(found.get(all.indexOf(keyword)))
                        .as("%s in %s", keyword, text)
                        .isEqualTo(stands(KeywordFinder.normalise(keyword), text));
            }
        }
    }

    private static boolean stands(String word, String text) {
        if (word.isEmpty()) {
            return false;
        }
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean start = !latin(word.charAt(0)) || at == 0 || !latin(text.charAt(at - 1));
            boolean stop =
                    !latin(word.charAt(word.length() - 1))
                            || end == text.length()
                            || !latin(text.charAt(end));
            if (start && stop) {
                return true;
            }
        }
        return false;
    }

    private static boolean latin(char c) {
        return c == 'a' || c == 'b';
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("aab停机 ".charAt(random.nextInt(6)));
        }
        return text.toString();
    }
}
