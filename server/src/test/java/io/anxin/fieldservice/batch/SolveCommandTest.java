package io.anxin.fieldservice.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SolveCommandTest {

    private static final String SMALL =
            """
            {"depot":{"x":0,"y":3},"travel":"euclidean",
             "engineers":[{"id":"a","x":0,"y":0,"start":0,"end":50,"skills":["s"],"tools":[],"parts":{"p":0}}],
             "visits":[{"id":"v","x":4,"y":3,"open":20,"close":25,"duration":10,"skills":["s"],"tools":["t"],"parts":{"p":2}},
                       {"id":"w","x":4,"y":0,"open":0,"close":40,"duration":2,"skills":[],"tools":[],"parts":{}}]}
            """;

    @TempDir private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void passesTheDepotForWhatTheVanLacks() throws Exception {
        assertThat(run(SMALL, "--time", "1")).isZero();
        assertThat(out.toString())
                .startsWith("{\"feasible\":true,\"objective\":26.0,\"unassigned\":[],\"routes\":[")
                .contains("{\"depot\":true,\"arrive\":");
        assertThat(PlanCheck.broken(SMALL, out.toString())).isEmpty();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void leavesOutWhatNobodyCanReachAndSaysSo() throws Exception {
        String late = SMALL.replace("\"close\":40", "\"close\":1");
        assertThat(run(late, "--time", "1")).isEqualTo(1);
        assertThat(out.toString()).contains("\"feasible\":false", "\"unassigned\":[\"w\"]");
        assertThat(PlanCheck.broken(late, out.toString())).isEmpty();
        assertThat(err.toString()).contains("no engineer could be found for 1 visits: w");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"close\":25,       | ``                | visits[0].close: missing",
                "\"x\":0,\"y\":0,    | \"x\":0,          | engineers[0].y: missing",
                "\"x\":0,\"y\":3     | \"y\":3           | depot.x: missing",
                "\"travel\":\"euclidean\", | ``          | travel: missing",
                "\"skills\":[\"s\"],\"tools\":[\"t\"] | \"skills\":[\"s\",\"welding\"],\"tools\":[\"t\"] "
                        + "| visits[0].skills[1]: unknown skill \"welding\"",
                "\"close\":25        | \"close\":19      | visits[0].close: the window closes before",
                "\"duration\":10     | \"duration\":51   | visits[0].duration: no shift is as long",
                "\"duration\":10     | \"duration\":-1   | visits[0].duration: a duration is 0 or more",
                "\"end\":50          | \"end\":-1        | engineers[0].end: the shift ends before",
                "\"id\":\"w\"        | \"id\":\"v\"      | visits[1].id: \"v\" is taken already",
                "\"p\":2             | \"p\":1.5         | visits[0].parts.p: expected a whole number",
                "\"open\":20         | \"open\":\"20\"   | visits[0].open: expected a number",
                "\"euclidean\"       | \"road\"          | travel: \"road\" is not known",
                "\"visits\":[        | \"visits\":[7,    | visits[0]: expected an object",
                "\"open\":20,        | \"open\":20       | line 3:",
            })
    void namesThePathOfWhatIsWrong(String right, String wrong, String told) throws Exception {
        assertThat(SMALL).contains(right);
        assertThat(run(SMALL.replace(right, wrong), "--time", "1")).isEqualTo(2);
        assertThat(err.toString()).contains(told);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "1e9", "soon"})
    void refusesATimeThatIsNone(String seconds) throws Exception {
        assertThat(run(SMALL, "--time", seconds)).isEqualTo(2);
    }

    @Test
    void plansAnEmptyDay() throws Exception {
        String empty =
                """
                {"depot":{"x":0,"y":0},"engineers":[],"visits":[],"travel":"euclidean"}""";
        assertThat(run(empty)).isZero();
        assertThat(out.toString())
                .isEqualToIgnoringNewLines(
                        "{\"feasible\":true,\"objective\":0.0,\"unassigned\":[],\"routes\":[]}");
    }

    @Test
    void plansTheSameWithTheSameSeed() throws Exception {
        String instance = chance(RandomGeneratorFactory.getDefault().create(5));
        run(instance, "--steps", "500", "--seed", "7");
        String first = out.toString();
        out.getBuffer().setLength(0);
        run(instance, "--steps", "500", "--seed", "7");
        assertThat(out.toString()).isEqualTo(first).isNotEmpty();
    }

    @Test
    void keepsEveryRuleOnInstancesOfChance() throws Exception {
        RandomGenerator chance = RandomGeneratorFactory.getDefault().create(11);
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String instance = chance(chance);
            out.getBuffer().setLength(0);
            assertThat(run(instance, "--steps", "300")).isIn(0, 1);
            broken.addAll(PlanCheck.broken(instance, out.toString()));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void usesFewVehiclesFirst() throws Exception {
        StringBuilder text =
                new StringBuilder(
                        "T\n\nVEHICLE\nNUMBER CAPACITY\n 5 10\n\nCUSTOMER\nCUST NO. X\n\n");
        text.append("0 0 0 0 0 100 0\n1 3 4 6 0 100 5\n2 3 5 4 0 100 5\n3 0 5 9 0 100 5\n");
        assertThat(run(text.toString(), "--vrptw", "--time", "1")).isZero();
        assertThat(out.toString()).contains("\"vehicles\":2");
        // 10 for the two that share a vehicle and their way of 1, and the other one: 5 + 1 + √34 +
        // 10
        double objective = 5 + 1 + Math.sqrt(34) + 10;
        assertThat(out.toString()).contains("\"objective\":" + objective);
    }

    @Test
    void namesTheLineOfABadBenchmark() throws Exception {
        assertThat(run("T\nVEHICLE\n 5 10\nCUSTOMER\n0 0 0 0 0 100\n", "--vrptw")).isEqualTo(2);
        assertThat(err.toString()).contains("line 5: expected 2 numbers");
    }

    private int run(String instance, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("instance"), instance);
        List<String> words = new ArrayList<>(List.of(options));
        words.add(file.toString());
        return new CommandLine(new SolveCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words.toArray(String[]::new));
    }

    private static String chance(RandomGenerator chance) {
        List<String> engineers = new ArrayList<>();
        for (int e = 0; e < 3; e++) {
            engineers.add(
                    ("{\"id\":%d,%s,\"start\":%d,\"end\":%d,\"skills\":[\"s%d\",\"s2\"],\"tools\":[%s],"
                                    + "\"parts\":{\"p\":%d}}")
                            .formatted(
                                    e,
                                    place(chance),
                                    chance.nextInt(10),
                                    80 + chance.nextInt(40),
                                    e % 2,
                                    chance.nextBoolean() ? "\"t\"" : "",
                                    chance.nextInt(3)));
        }
        List<String> visits = new ArrayList<>();
        for (int v = 0; v < 12; v++) {
            int open = chance.nextInt(60);
            visits.add(
                    ("{\"id\":%d,%s,\"open\":%d,\"close\":%d,\"duration\":%d,\"skills\":[\"s%d\"],"
                                    + "\"tools\":[%s],\"parts\":{\"p\":%d,\"q\":%d}}")
                            .formatted(
                                    v,
                                    place(chance),
                                    open,
                                    open + chance.nextInt(40),
                                    1 + chance.nextInt(8),
                                    chance.nextInt(3),
                                    chance.nextInt(4) == 0 ? "\"t\"" : "",
                                    chance.nextInt(3),
                                    chance.nextInt(8) / 7));
        }
        return "{\"depot\":{%s},\"engineers\":%s,\"visits\":%s,\"travel\":\"euclidean\"}"
                .formatted(place(chance), engineers, visits);
    }

    private static String place(RandomGenerator chance) {
        return String.format(
                Locale.ROOT,
                "\"x\":%.2f,\"y\":%.2f",
                chance.nextDouble() * 20,
                chance.nextDouble() * 20);
    }
}
