package io.anxin.parts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PolicyCommandTest {

    @TempDir private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyLineHasItsAnswer() throws Exception {
        assertThat(
                        run(
                                "\uFEFF{\"model\":\"EOQ\",\"id\":\"a\",\"K\":8,\"h\":0.225,\"demand\":1300}",
                                "",
                                "{\"model\":\"sSPoisson\",\"h\":1,\"p\":4,\"K\":5,\"rate\":6}"))
                .isZero();
        assertThat(out.toString().lines().toList())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "{\"id\":\"a\",\"model\":\"eoq\",\"Q\":304.046"),
                        line -> assertThat(line).contains("\"s\":4,\"S\":10,"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aBadLineIsNamedAndTheOthersAreAnswered() throws Exception {
        int exit =
                run(
                        "nonsense",
                        "{\"model\":\"eoq\",\"K\":8,\"h\":0.225}",
                        "{\"model\":\"eoq\",\"K\":8,\"h\":0.225,\"demand\":5,\"colour\":1}",
                        "{\"model\":\"eoq\",\"K\":8,\"fixedCost\":8,\"h\":0.225,\"demand\":5}",
                        "{\"model\":\"eoq\",\"K\":\"8\",\"h\":0.225,\"demand\":5}",
                        "{\"model\":\"epq\",\"K\":8,\"h\":0.2,\"demand\":5,\"productionRate\":5}",
                        "{\"model\":\"dice\"}",
                        "{\"model\":\"eoq\",\"K\":8,\"h\":0.225,\"demand\":1300}");
        assertThat(exit).isEqualTo(2);
        assertThat(out.toString().lines()).hasSize(8);
        assertThat(err.toString())
                .contains("line 1: column 1")
                .contains("line 2: 'demand' is missing")
                .contains("line 3: 'colour' is no parameter of this model")
                .contains("line 4: 'K' and 'fixedCost' are the same parameter")
                .contains("line 5: 'K' is no number")
                .contains("line 6: 'productionRate' must be above 'demand'")
                .contains("line 7: the model 'dice' is unknown");
    }

    @Test
    void aMissingFileIsBadInput() {
        assertThat(command().execute("/nowhere/at-all.jsonl")).isEqualTo(2);
    }

    private int run(String... lines) throws Exception {
        Path file = Files.write(folder.resolve("lines.jsonl"), List.of(lines));
        return command().execute("--in", file.toString());
    }

    private CommandLine command() {
        return new CommandLine(new PolicyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
    }
}
