package io.anxin.parts.batch;

import io.anxin.parts.forecast.Forecast;
import io.anxin.parts.forecast.Forecaster;
import io.anxin.parts.forecast.Method;
import io.anxin.parts.forecast.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `anxin parts forecast`: forecasts the demand of a file of series.
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Forecast spare-part demand. 预测备件需求。",
        description = {
            "Reads rows id,v1,v2,... (an empty cell is unknown, not zero; a row of headings may"
                    + " come first) and prints id,method,pattern,f1..fN,leadMean,leadQuantile.",
            "leadMean and leadQuantile tell the demand of --lead periods: its mean, and what it does"
                    + " not pass with the probability --level.",
            "Methods and formulas: docs/policies/parts-planning.md"
        })
public final class ForecastCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;
    private static final int PROGRESS_STEP = 1_000;
    private static final int LONGEST = 1_200;
    private static final Path STANDARD_INPUT = Path.of("-");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--in",
            paramLabel = "FILE",
            description = "File of demand; standard input without it or with -.")
    private Path in = STANDARD_INPUT;

    @Option(names = "--horizon", paramLabel = "N", description = "Periods ahead (default 12).")
    private int horizon = 12;

    @Option(
            names = "--lead",
            paramLabel = "L",
            description = "Periods of the lead time (default: the horizon).")
    private @Nullable Integer lead;

    @Option(
            names = "--level",
            paramLabel = "P",
            description = "Probability of the quantile (default 0.99).")
    private double level = 0.99;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description =
                    "auto, pooled, sma, ses, holt, holt-winters, croston, sba, tsb, adida, imapa.")
    private String method = "auto";

    @Option(
            names = "--alpha",
            paramLabel = "A",
            description = "Smoothing of level and size (default 0.1).")
    private double alpha = Settings.USUAL_SMOOTHING;

    @Option(
            names = "--beta",
            paramLabel = "B",
            description = "Smoothing of trend, interval and probability (default: alpha).")
    private @Nullable Double beta;

    @Option(
            names = "--gamma",
            paramLabel = "G",
            description = "Smoothing of the season (default 0.1).")
    private double gamma = Settings.USUAL_SMOOTHING;

    @Option(
            names = "--window",
            paramLabel = "N",
            description = "Periods of the moving average (default 12).")
    private int window = 12;

    @Option(names = "--season", paramLabel = "N", description = "Periods of a season (default 12).")
    private int season = 12;

    @Override
    public Integer call() throws IOException {
        Settings settings = settings();
        PrintWriter err = spec.commandLine().getErr();
        boolean piped = in.equals(STANDARD_INPUT);
        if (!piped && (!Files.isReadable(in) || Files.isDirectory(in))) {
            err.println("parts forecast: cannot read " + in);
            return BAD_INPUT;
        }
        DemandFile file;
        try (BufferedReader reader = open(piped)) {
            file = DemandFile.read(reader);
        }
        String name = piped ? "stdin" : in.toString();
        if (!file.wrong().isEmpty()) {
            file.wrong().forEach(wrong -> err.println(name + ", " + wrong));
            err.flush();
            return BAD_INPUT;
        }
        if (file.series().isEmpty()) {
            err.println(name + ", line 1: there is no series");
            return BAD_INPUT;
        }
        print(new Forecaster(settings).forecast(file.series(), progress(file.series().size())));
        return 0;
    }

    private BufferedReader open(boolean piped) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        piped ? System.in : Files.newInputStream(in), StandardCharsets.UTF_8),
                1 << 16);
    }

    private Settings settings() {
        within("--horizon", horizon, 1, LONGEST);
        int months = lead == null ? horizon : lead;
        within("--lead", months, 1, LONGEST);
        within("--window", window, 1, LONGEST);
        within("--season", season, 1, LONGEST);
        if (!(level > 0 && level < 1)) {
            throw wrong("--level must be between 0 and 1, not " + level);
        }
        double second = beta == null ? alpha : beta;
        share("--alpha", alpha);
        share("--beta", second);
        share("--gamma", gamma);
        Method chosen =
                Method.named(method)
                        .orElseThrow(() -> wrong("--method '%s' is unknown".formatted(method)));
        return new Settings(horizon, months, level, chosen, alpha, second, gamma, window, season);
    }

    private void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong("%s must be between %d and %d".formatted(option, least, most));
        }
    }

    private void share(String option, double value) {
        if (!(value > 0 && value <= 1)) {
            throw wrong(option + " must be above 0 and at most 1");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private IntConsumer progress(int all) {
        PrintWriter err = spec.commandLine().getErr();
        return done -> {
            if (all > PROGRESS_STEP && (done % PROGRESS_STEP == 0 || done == all)) {
                err.println("parts forecast: %d of %d".formatted(done, all));
                err.flush();
            }
        };
    }

    private void print(List<Forecast> forecasts) {
        StringBuilder out = new StringBuilder("id,method,pattern,");
        for (int ahead = 1; ahead <= horizon; ahead++) {
            out.append('f').append(ahead).append(',');
        }
        out.append("leadMean,leadQuantile\n");
        for (Forecast one : forecasts) {
            out.append(Cells.quoted(one.id())).append(',');
            out.append(one.method()).append(',').append(one.pattern()).append(',');
            out.append(
                    Arrays.stream(one.path())
                            .mapToObj(ForecastCommand::number)
                            .collect(Collectors.joining(",", "", ",")));
            out.append(number(one.leadMean())).append(',');
            out.append(number(one.leadQuantile())).append('\n');
        }
        PrintWriter writer = spec.commandLine().getOut();
        writer.append(out).flush();
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && value < 1e15;
        return whole ? String.valueOf((long) value) : String.valueOf(value);
    }
}
