package io.anxin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What was measured, printed as it comes and written as JSON at the end.
final class Report {

    private final List<Map<String, Object>> lines = new ArrayList<>();
    private String part = "";

    /// What is measured from here on belongs to that part.
    void part(String name) {
        part = name;
        System.out.printf("%n== %s%n", name);
    }

    void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-44s %10.1f %s%n", name, value, unit);
        Map<String, Object> line = named(name);
        line.put("value", value);
        line.put("unit", unit);
    }

    void line(String name, Load.Result result) {
        System.out.printf(Locale.ROOT, "%s%n", measured(name, result));
    }

    /// @param raw the same rows by plain SQL, as many clients
    /// @param cpu what all of it took
    void write(String name, Load.Result result, Load.Result raw, Program.Cpu cpu) {
        String text = measured(name, result);
        Map<String, Object> line = lines.getLast();
        double ratio = result.perSecond() / raw.perSecond();
        double program = 1000 * cpu.program() / result.answers();
        double postgres = 1000 * cpu.postgres() / result.answers();
        System.out.printf(
                Locale.ROOT,
                "%s  plain SQL %6.0f/s  ratio %3.0f %%  CPU %.1f + %.1f ms%n",
                text,
                raw.perSecond(),
                100 * ratio,
                program,
                postgres);
        line.put("plainSqlPerSecond", raw.perSecond());
        line.put("ratio", ratio);
        line.put("programCpuMilliseconds", program);
        line.put("postgresCpuMilliseconds", postgres);
    }

    private String measured(String name, Load.Result result) {
        Map<String, Object> line = named(name);
        line.put("clients", result.clients());
        line.put("perSecond", result.perSecond());
        line.put("p50Milliseconds", result.p50());
        line.put("p95Milliseconds", result.p95());
        line.put("p99Milliseconds", result.p99());
        return String.format(
                Locale.ROOT,
                "%-44s %2d clients %6.0f/s  p50 %6.1f  p95 %6.1f  p99 %6.1f ms",
                name,
                result.clients(),
                result.perSecond(),
                result.p50(),
                result.p95(),
                result.p99());
    }

    private Map<String, Object> named(String name) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("part", part);
        line.put("name", name);
        lines.add(line);
        return line;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(lines));
        System.out.println("\nwritten: " + file);
    }
}
