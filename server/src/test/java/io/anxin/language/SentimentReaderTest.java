package io.anxin.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentReaderTest {

    private static final SentimentReader READER = SentimentReader.standard();

    private static SentimentReading read(String text) {
        return READER.read(text);
    }

    /// What is broken is no displeasure: a desk for machines hears of faults all day.
    @ParameterizedTest
    @CsvSource({
        "空压机报警 E07，温度偏高，请安排工程师",
        "设备故障停机，产线已停，需要备件",
        "系统崩溃了，通信超时，压力不足",
        "您好，请问滤芯多久更换一次？谢谢",
        "最后一次保养是三月，现在有点漏油",
        "The compressor failed again with fault E07, please send an engineer.",
        "Our line is down, worst case we need the spare part by tomorrow.",
        "Good morning, could you tell me the pressure compensation range? Many thanks.",
        "没有问题了，谢谢你们，服务非常好！",
        "不好意思，再问一下发票抬头",
        "Sue from accounting needs the invoice for 1,200 EUR"
    })
    void aFaultOrAQuestionIsCalm(String text) {
        assertThat(read(text)).isEqualTo(SentimentReading.CALM);
    }

    @ParameterizedTest
    @CsvSource({
        "等了三天还没有人联系我，很失望",
        "你们的回复太慢了",
        "对这次维修不太满意",
        "I am still waiting for a reply.",
        "We are not happy with the repair.",
        "This is disappointing."
    })
    void displeasureIsIrritated(String text) {
        assertThat(read(text).sentiment()).isEqualTo(Sentiment.IRRITATED);
    }

    @ParameterizedTest
    @CsvSource({
        "你们就是骗子！！退钱！",
        "第三次坏了，你们的服务太差，我要投诉",
        "一拖再拖没人管，再不处理就起诉你们",
        "这是什么态度？推来推去，忍无可忍",
        "This is the third time. Your service is terrible and I am fed up.",
        "Absolutely unacceptable. You will hear from my lawyer!!",
        "You people are liars and thieves."
    })
    void insultsThreatsAndTheEndOfPatienceAreAngry(String text) {
        assertThat(read(text).sentiment()).as(text).isEqualTo(Sentiment.ANGRY);
    }

    @Test
    void negationTurnsPraiseRoundAndTakesDispleasureAway() {
        assertThat(read("我们很满意").sentiment()).isEqualTo(Sentiment.CALM);
        assertThat(read("并不满意").sentiment()).isEqualTo(Sentiment.IRRITATED);
        assertThat(read("I wasn't impressed").sentiment()).isEqualTo(Sentiment.IRRITATED);
        assertThat(read("没有不满").sentiment()).isEqualTo(Sentiment.CALM);
        assertThat(read("I am not angry").sentiment()).isEqualTo(Sentiment.CALM);
        // a negation reaches no further than its clause
        assertThat(read("没有，我们很满意").sentiment()).isEqualTo(Sentiment.CALM);
    }

    @Test
    void degreeRaisesAndLowers() {
        assertThat(read("有点失望").sentiment()).isEqualTo(Sentiment.CALM);
        assertThat(read("失望").sentiment()).isEqualTo(Sentiment.IRRITATED);
        assertThat(read("slightly annoying").sentiment()).isEqualTo(Sentiment.CALM);
        assertThat(read("extremely ridiculous, absurd").sentiment()).isEqualTo(Sentiment.ANGRY);
    }

    @Test
    void praiseWeighsAgainst() {
        assertThat(read("安装的师傅很好，非常满意，就是物流太慢").sentiment()).isEqualTo(Sentiment.CALM);
    }

    @Test
    void shoutingAddsOnlyToWordsOfDispleasure() {
        assertThat(read("请尽快！！！").sentiment()).isEqualTo(Sentiment.CALM);
        assertThat(read("MACHINE DOWN PLEASE SEND HELP NOW").sentiment()).isEqualTo(Sentiment.CALM);
        assertThat(read("投诉！不合理！").sentiment()).isEqualTo(Sentiment.ANGRY);
        assertThat(read("垃圾").sentiment()).isEqualTo(Sentiment.IRRITATED);
        assertThat(read("垃圾！！").sentiment()).isEqualTo(Sentiment.ANGRY);
    }

    @Test
    void theWordsThatToldItAreNamedTheStrongestFirst() {
        assertThat(read("Your reply is too slow. I am extremely disappointed, you liars").words())
                .containsExactly("liars", "extremely disappointed", "too slow");
        assertThat(read("等了这么久，非常不满意，骗子").words()).containsExactly("骗子", "非常不满意", "这么久");
    }

    @Test
    void aWordSaidTwiceCountsOnce() {
        assertThat(read("失望失望失望失望").sentiment()).isEqualTo(Sentiment.IRRITATED);
        assertThat(read("失望失望失望失望").words()).containsExactly("失望");
    }

    @Test
    void angerComesAtOnceAndGoesStepByStep() {
        assertThat(Sentiment.CALM.after(Sentiment.ANGRY)).isEqualTo(Sentiment.ANGRY);
        assertThat(Sentiment.ANGRY.after(Sentiment.CALM)).isEqualTo(Sentiment.IRRITATED);
        assertThat(Sentiment.IRRITATED.after(Sentiment.CALM)).isEqualTo(Sentiment.CALM);
        assertThat(Sentiment.CALM.after(Sentiment.CALM)).isEqualTo(Sentiment.CALM);
    }

    @Test
    void anythingCanBeRead() {
        for (String text :
                List.of("", "\n\n", "'", "\uD83D\uDE00\uD83D\uDE00", "\uD83D", "a'", "。。。")) {
            assertThat(read(text)).isEqualTo(SentimentReading.CALM);
        }
        assertThat(read("好。".repeat(100_000)).sentiment()).isEqualTo(Sentiment.CALM);
        assertThat(read("你们这些骗子！！" + "。".repeat(100_000)).sentiment()).isEqualTo(Sentiment.ANGRY);
    }

    @Test
    void aWordStandsInTheLexiconOnce() {
        assertThatThrownBy(
                        () -> SentimentLexicon.of(List.of("displeased 2: slow", "pleased 1: slow")))
                .hasMessageContaining("slow");
    }
}
