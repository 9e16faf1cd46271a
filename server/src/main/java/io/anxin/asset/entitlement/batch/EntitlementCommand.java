package io.anxin.asset.entitlement.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Decides a batch of entitlement questions. Each line gets one line back, in order; a bad one gets
/// its number, path and reason, the same on standard error, and makes the exit code 2.
@Command(
        name = "entitlement",
        mixinStandardHelpOptions = true,
        header = "Decide who pays for repairs, one JSON line at a time. 逐行判断保修权益。",
        description = {
            "Reads lines such as",
            "  {\"asset\":{\"milestones\":{\"installation\":\"2026-01-31\"},\"coverages\":"
                    + "[{\"id\":\"W\",\"start\":\"installation\",\"months\":24}]},"
                    + "\"date\":\"2026-05-01\",\"service\":\"parts\"}",
            "and prints {\"result\":\"covered\",...} for each. See docs/policies/entitlement.md."
        })
public final class EntitlementCommand implements Callable<Integer> {

    private static final int CHUNK = 256;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "File to read instead of standard input.")
    private @Nullable Path file;

    @Option(names = "--explain", description = "Tell what every coverage said.")
    private boolean explain;

    @Option(names = "--brief", description = "Leave the sentences out.")
    private boolean brief;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "Language of errors: en or zh-CN (default: en).")
    private String language = "en";

    @Override
    public Integer call() throws IOException {
        if (!List.of("en", "zh-CN").contains(language)) {
            throw new ParameterException(
                    spec.commandLine(), "--language must be en or zh-CN: " + language);
        }
        PrintWriter err = spec.commandLine().getErr();
        if (file != null && !Files.isReadable(file)) {
            err.println("cannot read " + file);
            return 2;
        }
        try (BufferedReader in = open()) {
            return answer(in, new PrintWriter(spec.commandLine().getOut(), false), err);
        }
    }

    private BufferedReader open() throws IOException {
        return file == null
                ? new BufferedReader(
                        new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16)
                : Files.newBufferedReader(file);
    }

    /// Chunks are answered side by side and written in order. Whoever asks one line at a time and
    /// waits for its answer gets it: nothing is held back while no further line is there.
    private int answer(BufferedReader in, PrintWriter out, PrintWriter err) throws IOException {
        int exit = 0;
        int at = 1;
        Deque<Future<LinesAnswered>> working = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(CORES)) {
            for (List<String> lines = read(in); !lines.isEmpty(); lines = read(in)) {
                LinesAnswered.Chunk chunk = new LinesAnswered.Chunk(lines, at, language);
                at += lines.size();
                working.add(workers.submit(() -> chunk.answer(new AnswerLine(explain, !brief))));
                while (working.size() > 2 * CORES || (!working.isEmpty() && !in.ready())) {
                    exit = Math.max(exit, write(working.remove().get(), out, err));
                }
            }
            for (Future<LinesAnswered> left : working) {
                exit = Math.max(exit, write(left.get(), out, err));
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
        }
        return exit;
    }

    private static List<String> read(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>(CHUNK);
        while (lines.size() < CHUNK && (lines.isEmpty() || in.ready())) {
            String line = in.readLine();
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private int write(LinesAnswered answered, PrintWriter out, PrintWriter err) {
        out.append(answered.answers()).flush();
        for (String wrong : answered.wrong()) {
            err.println((file == null ? "stdin" : file) + ", " + wrong);
        }
        err.flush();
        return answered.wrong().isEmpty() ? 0 : 2;
    }
}
