package io.anxin.parts.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The numbers of the textbooks: Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd edition,
/// by example and problem; Zheng and Federgruen 1991, table 1; Silver 1976 for joint orders.
class PolicyNumbersTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final double SEVEN_DIGITS = 5e-8;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        {"model":"eoq","K":8,"h":0.225,"demand":1300} | Q 304.0467800264368 cost 68.41052550594829
        {"model":"eoq","fixed_cost":2250,"holding_cost":275,"demand_rate":182500} | Q 1728.109844993551 cost 475230.2073732266
        {"model":"eoqBackorder","K":8,"h":0.225,"p":5,"demand":1300} | Q 310.8125551589646 x 0.043062200956938 cost 66.921363550973254
        {"model":"eoqBackorder","K":40,"h":40.05,"b":60,"lambda":2080} | Q 83.235448128898042 x 0.400299850074962 cost 1999.148244415212
        {"model":"epq","K":8,"h":0.225,"demand":1300,"productionRate":2000} | Q 513.9328595516969 cost 40.472212689696120
        {"model":"epq","K":4,"h":0.08,"lambda":80,"mu":110} | Q 171.2697677155351 cost 3.736794931975310
        {"model":"allUnitDiscount","K":8,"i":0.3,"demand":1300,"breakpoints":[0,400,800],"unitCosts":[0.75,0.72,0.68]} | Q 800 region 2 cost 978.6
        {"model":"allUnitDiscount","K":200,"i":0.2,"demand":1000,"breaks":[200,500],"prices":[500,475,450]} | Q 500 region 2 cost 472900
        {"model":"incrementalDiscount","K":8,"i":0.3,"demand":1300,"breakpoints":[0,400,800],"unitCosts":[0.75,0.72,0.68]} | Q 304.04678003 region 0 cost 1043.41052551
        {"model":"newsvendorNormal","h":0.18,"p":0.70,"mean":50,"sd":8} | S 56.603955927433887 cost 1.997605193176645
        {"model":"newsvendorNormal","h":0.18,"p":0.70,"mean":50,"variance":64,"S":40} | S 40 cost 7.356131552870388
        {"model":"newsvendorNormal","h":0.18,"p":0.70,"mu":50,"sigma":8,"L":4} | S 264.7668943741548 cost 4.466781004149578
        {"model":"newsvendorNormal","h":43,"p":79,"mean":900,"sd":60} | S 922.7214038234755 cost 2718.196781782411
        {"model":"newsvendorPoisson","h":1,"p":4,"mean":6} | S 8 cost 3.570106945770946
        {"model":"newsvendorPoisson","h":200,"p":270,"lambda":18} | S 19 cost 786.0884409351115
        {"model":"newsvendorPoisson","h":200,"p":270,"lambda":18,"S":13} | S 13 cost 1445.751062891969
        {"model":"sSPoisson","h":1,"p":4,"K":5,"rate":6} | s 4 S 10 cost 8.034111561471644
        {"model":"sSPoisson","h":1,"p":4,"K":5,"rate":6,"s":6,"S":18} | s 6 S 18 cost 10.193798671644046
        {"model":"sSNormalApprox","h":0.18,"p":0.70,"K":2.5,"mean":50,"sd":8} | s 40.194616956474071 S 74.290170109805786
        {"model":"rQPoisson","h":20,"p":150,"K":100,"rate":1.5,"L":2} | r 3 Q 5 cost 107.9235806331498
        {"model":"rQPoisson","h":20,"p":150,"K":100,"lambda":1.5,"leadTime":2,"r":8,"Q":12} | r 8 Q 12 cost 242.5281637662021
        {"model":"rQNormal","h":0.225,"p":7.5,"K":8,"mean":1300,"sd":150,"L":0.08333333333333333,"r":126.8,"Q":328.5} | cost 78.07116250928294
        {"model":"rQNormal","h":0.225,"p":7.5,"K":8,"mean":1300,"sd":150,"L":0.08333333333333333,"method":"eil"} | r 213.97044213580244 Q 318.5901810768729 cost 95.45114022285196
        {"model":"rQNormal","h":0.225,"p":7.5,"K":8,"mean":1300,"sd":150,"L":0.08333333333333333,"method":"eoqb"} | r 128.63781442427097 Q 308.5737801203754
        {"model":"rQNormal","h":0.225,"p":7.5,"K":8,"mean":1300,"sd":150,"L":0.08333333333333333,"method":"eoqss"} | r 190.3369965715624 Q 304.0467800264368
        {"model":"rQNormal","h":0.225,"p":7.5,"K":8,"mean":1300,"sd":150,"L":0.08333333333333333,"method":"lossFunction"} | r 126.8670642878315 Q 328.4491413581765
        {"model":"wagnerWhitin","h":2,"K":500,"d":[90,120,80,70]} | order 210,0,150,0 cost 1380
        {"model":"wagnerWhitin","h":0.8,"K":120,"demand":[150,100,80,200]} | order 150,180,0,200 cost 424
        {"model":"wagnerWhitin","h":[0.1,0.1,0.1,0.1,0.1],"K":100,"demand":[730,580,445,650,880]} | order 1310,0,1095,0,880 cost 423
        {"model":"jointReplenishment","K":40,"k":15,"h":0.24,"demand":[86000,12500,1400,3000]} | multiples 1,1,4,3 cost 2067.650840930354
        {"model":"jointReplenishment","K":600,"items":[{"k":120,"h":160,"demand":1},{"k":840,"h":20,"demand":1},{"k":300,"h":50,"demand":1}]} | multiples 1,3,1 T 3.103164454170876 cost 837.8544026261366
        """)
    void textbooksSayTheSame(String line, String wanted) {
        JsonNode answer = MAPPER.readTree(PolicyLine.answer(line));
        String[] words = wanted.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            assertThat(numbers(answer.path(words[i])))
                    .as(words[i])
                    .usingComparatorWithPrecision(SEVEN_DIGITS * magnitude(words[i + 1]))
                    .containsExactly(
                            Arrays.stream(words[i + 1].split(",", -1))
                                    .mapToDouble(Double::parseDouble)
                                    .toArray());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10,6,40,35.022", "15,10,49,42.698", "20,14,62,49.173", "25,19,56,54.262",
        "30,23,66,57.819", "45,37,97,67.776", "60,52,129,77.306", "65,56,75,78.518",
        "75,67,86,79.554", "21,15,65,50.406", "51,43,110,71.611", "64,55,74,78.402"
    })
    void theInstancesOfZhengAndFedergruenComeOut(int mean, int low, int high, double cost) {
        ReorderToLevel.Levels best = new ReorderToLevel(64, 1, 9, mean, 0).best();
        assertThat(best.reorderPoint()).isEqualTo(low);
        assertThat(best.orderUpTo()).isEqualTo(high);
        assertThat(best.cost()).isCloseTo(cost, within(5e-4));
    }

    private static double magnitude(String numbers) {
        return Math.max(1, Double.parseDouble(numbers.split(",", -1)[0]));
    }

    private static double[] numbers(JsonNode value) {
        if (!value.isArray()) {
            return new double[] {value.doubleValue()};
        }
        double[] numbers = new double[value.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = value.get(i).doubleValue();
        }
        return numbers;
    }
}
