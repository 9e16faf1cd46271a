package io.anxin.organisation.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.JsonStringEncoder;

/// Counts working time for a batch of JSON lines. Each line gets one line back, in order; a bad one
/// gets `{"error":...,"line":N}`, the same on standard error, and makes the exit code 2.
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        header = "Count working time on business calendars, one JSON line at a time.",
        description = {
            "Reads lines such as",
            "  {\"calendar\":{\"zone\":\"Asia/Shanghai\",\"weekly\":{\"MON\":[\"09:00-12:00\"]}},"
                    + "\"op\":\"add\",\"start\":\"2026-03-30T09:00:00+08:00\",\"amount\":\"PT2H\"}",
            "(op: add with amount, or between with end) and prints {\"result\":...} for each."
        })
public final class CalendarCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "File to read instead of standard input.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (file != null && !Files.isReadable(file)) {
            err.println("cannot read " + file);
            return 2;
        }
        try (BufferedReader in = open()) {
            return answer(in, new PrintWriter(out, false), err);
        }
    }

    private BufferedReader open() throws IOException {
        return file == null
                ? new BufferedReader(
                        new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16)
                : Files.newBufferedReader(file);
    }

    private int answer(BufferedReader in, PrintWriter out, PrintWriter err) throws IOException {
        CalendarLine.Remembered calendars = new CalendarLine.Remembered();
        StringBuilder ready = new StringBuilder(1 << 16);
        int number = 0;
        int exit = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String wrong = append(line, calendars, ready);
            if (wrong != null) {
                exit = 2;
                tell(number, wrong, ready, err);
            }
            if (ready.length() > 1 << 15 || !in.ready()) {
                out.append(ready).flush();
                ready.setLength(0);
            }
        }
        out.append(ready).flush();
        return exit;
    }

    /// @return what is wrong with the line, null when it was answered
    private static @Nullable String append(
            String line, CalendarLine.Remembered calendars, StringBuilder ready) {
        try {
            String result = CalendarLine.answer(line, calendars);
            ready.append("{\"result\":\"").append(result).append("\"}\n");
            return null;
        } catch (JacksonException e) {
            return e.getOriginalMessage();
        } catch (DateTimeException | ArithmeticException e) {
            return e.getMessage();
        }
    }

    private void tell(int number, String wrong, StringBuilder ready, PrintWriter err) {
        ready.append("{\"error\":\"");
        JsonStringEncoder.getInstance().quoteAsString(wrong, ready);
        ready.append("\",\"line\":").append(number).append("}\n");
        err.println("%s, line %d: %s".formatted(file == null ? "stdin" : file, number, wrong));
        err.flush();
    }
}
