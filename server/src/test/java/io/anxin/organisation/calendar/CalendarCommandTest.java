package io.anxin.organisation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CalendarCommandTest {

    private static final String CALENDAR =
            """
            {"zone":"Europe/Berlin","weekly":{"SUN":["00:00-24:00"],"MON":["09:00-12:00","13:00-18:00"]},\
            "holidays":["2026-10-01"],"openings":{"2026-10-10":["09:00-18:00"]},\
            "closures":[["2026-02-10T00:00","2026-03-05T00:00"]]}""";

    @TempDir private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void answersEachLineInTheOffsetOfTheCalendar() throws Exception {
        int exit =
                run(
                        line(
                                "\"op\":\"add\",\"start\":\"2026-03-29T01:30:00+01:00\",\"amount\":\"PT8H30M\",\"end\":null"),
                        line(
                                "\"op\":\"between\",\"start\":\"2026-03-30T17:00:00+02:00\",\"end\":\"2026-03-30T08:00:00Z\""));
        assertThat(out.toString())
                .isEqualTo(
                        """
                        {"result":"2026-03-29T11:00:00+02:00"}
                        {"result":"PT-6H"}
                        """);
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
    }

    @Test
    void namesTheLineThatIsWrongAndGoesOn() throws Exception {
        int exit =
                run(
                        "nonsense",
                        line("\"op\":\"add\",\"start\":\"yesterday\",\"amount\":\"PT1H\""),
                        "",
                        line("\"op\":\"multiply\",\"start\":\"2026-03-30T09:00:00Z\""),
                        "{\"calendar\":{\"zone\":\"Mars/Base\"},\"op\":\"add\"}",
                        line(
                                "\"op\":\"add\",\"start\":\"2026-03-30T09:00:00+02:00\",\"amount\":\"PT1H\""));
        assertThat(exit).isEqualTo(2);
        assertThat(out.toString().lines().toList())
                .hasSize(5)
                .allMatch(line -> line.startsWith("{"))
                .last()
                .isEqualTo("{\"result\":\"2026-03-30T10:00:00+02:00\"}");
        assertThat(err.toString()).contains("line 1:", "line 2:", "line 4:", "line 5:");
    }

    private int run(String... lines) throws Exception {
        Path file = Files.write(folder.resolve("lines.jsonl"), List.of(lines));
        return new CommandLine(new CalendarCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(file.toString());
    }

    private static String line(String rest) {
        return "{\"calendar\":" + CALENDAR + "," + rest + "}";
    }
}
