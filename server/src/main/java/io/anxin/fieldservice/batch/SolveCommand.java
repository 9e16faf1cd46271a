package io.anxin.fieldservice.batch;

import io.anxin.fieldservice.routing.BadInstance;
import io.anxin.fieldservice.routing.Effort;
import io.anxin.fieldservice.routing.Instance;
import io.anxin.fieldservice.routing.Routing;
import io.anxin.fieldservice.routing.Solution;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Plans one instance and prints the tours. Exit code 0 when every visit has its engineer, 1 when
/// some have none, 2 when the input is wrong.
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        header = "Plan one day from a file. 根据文件规划一天的路线。",
        description = {
            "Reads {\"depot\":{\"x\",\"y\"},\"engineers\":[{\"id\",\"x\",\"y\",\"start\",\"end\","
                    + "\"skills\":[],\"tools\":[],\"parts\":{}}],\"visits\":[{\"id\",\"x\",\"y\","
                    + "\"open\",\"close\",\"duration\",\"skills\":[],\"tools\":[],\"parts\":{}}],"
                    + "\"travel\":\"euclidean\"}",
            "and prints {\"feasible\",\"objective\",\"unassigned\":[],\"routes\":[...]}."
        })
final class SolveCommand implements Callable<Integer> {

    private static final double LONGEST_SECONDS = 86_400;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            description = "How long to search (default: 10). Small instances end sooner.")
    private double seconds = 10;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Take N steps instead: the same seed then gives the same plan anywhere.")
    private @Nullable Long steps;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of chance (default: 1).")
    private long seed = 1;

    @Option(
            names = "--vrptw",
            description =
                    "Read Solomon's text form; few vehicles first, then a short way, in double"
                            + " precision.")
    private boolean vrptw;

    @Parameters(paramLabel = "FILE", description = "File to read; - for standard input.")
    private String file = "-";

    @Override
    public Integer call() {
        Effort effort = effort();
        PrintWriter err = spec.commandLine().getErr();
        String text;
        try {
            text = text();
        } catch (IOException e) {
            err.println("cannot read " + file + told(e));
            return 2;
        }
        try {
            Instance instance =
                    vrptw ? SolomonText.read(text.lines().toList()) : InstanceJson.read(text);
            return answer(Routing.solve(instance, seed, effort), err);
        } catch (BadInstance e) {
            err.println(name() + ": " + e.getMessage());
            return 2;
        }
    }

    private int answer(Solution solution, PrintWriter err) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(SolutionJson.write(solution, vrptw));
        out.flush();
        if (solution.feasible()) {
            return 0;
        }
        err.println(
                "no engineer could be found for "
                        + solution.unassigned().size()
                        + " visits: "
                        + String.join(", ", solution.unassigned()));
        return 1;
    }

    private Effort effort() {
        if (steps != null) {
            if (steps < 1) {
                throw new ParameterException(spec.commandLine(), "--steps must be 1 or more");
            }
            return Effort.steps(steps);
        }
        if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(), "--time must be more than 0 and at most 86400 seconds");
        }
        return Effort.of(Duration.ofNanos((long) (seconds * 1e9)));
    }

    private String text() throws IOException {
        return "-".equals(file)
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(file));
    }

    private String name() {
        return "-".equals(file) ? "stdin" : file;
    }

    private static String told(IOException e) {
        return e instanceof CharacterCodingException ? ": it is not UTF-8" : "";
    }
}
