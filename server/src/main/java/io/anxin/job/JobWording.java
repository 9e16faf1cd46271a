package io.anxin.job;

import io.anxin.files.Files;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Shows a job to its owner, in the language of the request.
@Component
class JobWording {

    private final Files files;
    private final MessageSource messages;

    JobWording(Files files, MessageSource messages) {
        this.files = files;
        this.messages = messages;
    }

    JobRow row(KeptJob job) {
        return new JobRow(
                job.id(),
                job.version(),
                job.kind(),
                job.title(),
                job.state(),
                job.done(),
                job.total(),
                job.figures(),
                fault(job.fault()),
                job.createdAt(),
                job.startedAt(),
                job.endedAt(),
                file(job));
    }

    private @Nullable String fault(KeptJob.@Nullable Fault fault) {
        Locale locale = LocaleContextHolder.getLocale();
        return fault == null
                ? null
                : messages.getMessage(
                        fault.key(), fault.arguments().toArray(), fault.key(), locale);
    }

    private JobRow.@Nullable JobFile file(KeptJob job) {
        Instant until = job.fileUntil();
        if (job.file() == null || until == null) {
            return null;
        }
        return files.find(job.file()).map(file -> JobRow.JobFile.of(file, until)).orElse(null);
    }
}
