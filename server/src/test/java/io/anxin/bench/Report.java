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

    void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-44s %10.1f %s%n", name, value, unit);
        lines.add(Map.of("name", name, "value", value, "unit", unit));
    }

    /// @param raw the same rows by plain SQL, as many clients
    void write(String name, Load.Result result, Load.Result raw) {
        double ratio = result.perSecond() / raw.perSecond();
        System.out.printf(
                Locale.ROOT,
                "%-30s %3d clients %8.0f/s  p50 %6.1f  p95 %6.1f  p99 %6.1f ms   plain SQL %8.0f/s  ratio %4.0f %%%n",
                name,
                result.clients(),
                result.perSecond(),
                result.p50(),
                result.p95(),
                result.p99(),
                raw.perSecond(),
                100 * ratio);
        Map<String, Object> line = line(name, result);
        line.put("plainSqlPerSecond", raw.perSecond());
        line.put("ratio", ratio);
    }

    void read(String rows, String name, Load.Result result) {
        System.out.printf(
                Locale.ROOT,
                "%9s tickets  %-34s %8.0f/s  p50 %6.1f  p95 %6.1f  p99 %6.1f ms%n",
                rows,
                name,
                result.perSecond(),
                result.p50(),
                result.p95(),
                result.p99());
        line(name, result).put("tickets", rows);
    }

    private Map<String, Object> line(String name, Load.Result result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", name);
        line.put("clients", result.clients());
        line.put("perSecond", result.perSecond());
        line.put("p50Milliseconds", result.p50());
        line.put("p95Milliseconds", result.p95());
        line.put("p99Milliseconds", result.p99());
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
        System.out.println("written: " + file.getFileName());
    }
}
