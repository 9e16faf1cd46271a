package io.anxin.parts.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ForecastCommandTest {

    @TempDir private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void crostonComesOutAsInTheTextbook() throws Exception {
        assertThat(
                        run(
                                "c,1,0,0,0,2,0,0\n",
                                "--method=croston",
                                "--alpha=0.1",
                                "--horizon=2",
                                "--lead=1"))
                .isZero();
        assertThat(out.toString().lines().toList())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .isEqualTo("id,method,pattern,f1,f2,leadMean,leadQuantile"),
                        line ->
                                assertThat(line)
                                        .startsWith("c,croston,intermittent,0.8461538")
                                        .contains(",0.8461538461538461,"));
    }

    @Test
    void headingsAByteOrderMarkAndLineEndsOfWindowsAreRead() throws Exception {
        assertThat(run("\uFEFFpart,2001,2002,2003\r\n\"a,1\",0,0,0\r\nb,1,,2\r\n", "--horizon=1"))
                .isZero();
        assertThat(out.toString().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("id,"),
                        line -> assertThat(line).isEqualTo("\"a,1\",pooled,none,0,0,0"),
                        line -> assertThat(line).startsWith("b,pooled,smooth,1.5"));
    }

    @Test
    void textInNumbersIsNamedByLineAndColumn() throws Exception {
        assertThat(run("a,1,2\nb,x,2\n,1,2\nc,3,4,1f\n")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("line 2, column 2: 'x' is no number")
                .contains("line 3, column 1: the id is empty")
                .contains("line 4, column 4: '1f' is no number");
    }

    @Test
    void aCellBeyondTheHeadingsIsRefused() throws Exception {
        assertThat(run("id,m1,m2\na,1,2,3\n")).isEqualTo(2);
        assertThat(err.toString()).contains("line 2, column 4: 4 cells, the headings name 3");
    }

    @Test
    void badOptionsAndEmptyFilesAreRefused() throws Exception {
        assertThat(run("a,1\n", "--level=1")).isEqualTo(2);
        assertThat(run("a,1\n", "--method=guess")).isEqualTo(2);
        assertThat(run("a,1\n", "--horizon=0")).isEqualTo(2);
        assertThat(run("")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--level must be between 0 and 1", "there is no series");
    }

    private int run(String content, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("demand.csv"), content);
        return new CommandLine(new ForecastCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of("--in", file.toString()),
                                        java.util.Arrays.stream(options))
                                .toArray(String[]::new));
    }
}
