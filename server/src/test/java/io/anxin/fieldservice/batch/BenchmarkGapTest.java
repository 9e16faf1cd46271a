package io.anxin.fieldservice.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/// Plans of public instances, compared with the best ever published. Few steps, so that the gate is
/// quick; the whole table is measured by hand, see `docs/policies/dispatch.md`.
class BenchmarkGapTest {

    private static final Path TECHNICIANS = Path.of("../../shared/data/trsp_pillac");
    private static final Path VEHICLES = Path.of("../../shared/data/vrp_solomon/c");
    private static final double ALLOWED = 1.05;

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"C102", "R102", "R203", "RC104"})
    void plansTechniciansNearTheBestKnown(String name) throws Exception {
        Path file = TECHNICIANS.resolve(name + ".100_25-5-5-5.txt");
        assumeTrue(Files.exists(file), "shared data are not here");
        String instance = TrspFile.json(file);
        String plan = solve(instance, "--steps", "40000");
        assertThat(PlanCheck.broken(instance, plan)).isEmpty();
        assertThat(plan).contains("\"feasible\":true");
        assertThat(objective(plan)).isLessThan(best(name) * ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c101", "c106", "c201"})
    void findsTheBestKnownOfClusteredCustomers(String name) throws Exception {
        Path file = VEHICLES.resolve(name.substring(1, 2)).resolve(name + ".txt");
        assumeTrue(Files.exists(file), "shared data are not here");
        String plan = solve(Files.readString(file), "--vrptw", "--steps", "60000");
        double best = name.startsWith("c1") ? 828.937 : 591.557;
        assertThat(plan).contains("\"vehicles\":" + (name.startsWith("c1") ? 10 : 3));
        assertThat(objective(plan)).isBetween(best - 0.001, best * 1.001);
    }

    private String solve(String instance, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("instance"), instance);
        StringWriter out = new StringWriter();
        String[] words = new String[options.length + 1];
        System.arraycopy(options, 0, words, 0, options.length);
        words[options.length] = file.toString();
        assertThat(new CommandLine(new SolveCommand()).setOut(new PrintWriter(out)).execute(words))
                .isZero();
        return out.toString();
    }

    private static double objective(String plan) {
        return JsonMapper.builder().build().readTree(plan).get("objective").doubleValue();
    }

    /// From the table in the data's own description.
    private static double best(String name) throws Exception {
        Matcher row =
                Pattern.compile("\\b" + name + " ([0-9.]+)")
                        .matcher(Files.readString(TECHNICIANS.resolve("README.md")));
        assertThat(row.find()).isTrue();
        return Double.parseDouble(row.group(1));
    }
}
