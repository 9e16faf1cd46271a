package io.anxin.job;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of a job.
///
/// @param figures such as how many rows, by name; the screen words them by `job.figure.<name>`
/// @param fileName of the result, null when there is none to fetch
/// @param content where the result lies, made by [JobRun#temporaryFile]
public record JobResult(
        Map<String, Long> figures, @Nullable String fileName, @Nullable Path content) {

    public JobResult {
        figures = Map.copyOf(figures);
    }

    public static JobResult of(Map<String, Long> figures) {
        return new JobResult(figures, null, null);
    }

    public JobResult with(String name, Path file) {
        return new JobResult(figures, name, file);
    }
}
