package io.anxin.parts.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.JsonStringEncoder;

/// `anxin parts policy`: answers inventory models, one JSON line each. A line that cannot be
/// answered gets `{"error":...,"line":N}`, the same on standard error, and makes the exit code 2.
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        header = "Order quantities and levels, one JSON line each. 订货量与库存水平，每行一个 JSON。",
        description = {
            "Reads lines such as {\"model\":\"eoq\",\"K\":8,\"h\":0.225,\"demand\":1300} and prints"
                    + " {\"model\":\"eoq\",\"Q\":304.04...,\"cost\":68.41...} for each.",
            "Models and parameters: docs/policies/parts-planning.md"
        })
public final class PolicyCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;
    private static final Path STANDARD_INPUT = Path.of("-");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--in", paramLabel = "FILE", description = "File to read, the same as FILE.")
    private Path named = STANDARD_INPUT;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "File to read instead of standard input; - is standard input.")
    private Path file = STANDARD_INPUT;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path source = named.equals(STANDARD_INPUT) ? file : named;
        boolean piped = source.equals(STANDARD_INPUT);
        if (!piped && (!Files.isReadable(source) || Files.isDirectory(source))) {
            err.println("parts policy: cannot read " + source);
            return BAD_INPUT;
        }
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                piped ? System.in : Files.newInputStream(source),
                                StandardCharsets.UTF_8))) {
            return answer(in, out, err, piped ? "stdin" : source.toString());
        }
    }

    private static int answer(BufferedReader in, PrintWriter out, PrintWriter err, String source)
            throws IOException {
        int number = 0;
        int exit = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (text.isBlank()) {
                continue;
            }
            String wrong = append(text, out);
            if (wrong != null) {
                exit = BAD_INPUT;
                StringBuilder told = new StringBuilder("{\"error\":\"");
                JsonStringEncoder.getInstance().quoteAsString(wrong, told);
                out.append(told).append("\",\"line\":" + number + "}\n").flush();
                err.println("%s, line %d: %s".formatted(source, number, wrong));
            }
        }
        out.flush();
        return exit;
    }

    /// @return what is wrong with the line, null when it was answered
    private static @Nullable String append(String line, PrintWriter out) {
        try {
            out.append(PolicyLine.answer(line)).append('\n');
            return null;
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            return "column %d: %s".formatted(column, e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
