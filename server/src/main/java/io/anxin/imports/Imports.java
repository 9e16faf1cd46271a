package io.anxin.imports;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.files.FileId;
import io.anxin.files.Files;
import io.anxin.files.StoredFile;
import io.anxin.imports.FilePreview.Preview;
import io.anxin.job.JobRow;
import io.anxin.job.Jobs;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Prepares imports and starts them. Everybody sees the own ones and nobody else's.
@Service
class Imports {

    /// A file of personal data is not kept for longer.
    private static final Duration KEPT = Duration.ofDays(14);

    private final ImportTable table;
    private final Mappings mappings;
    private final ImportParts parts;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    Imports(
            ImportTable table,
            Mappings mappings,
            ImportParts parts,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.mappings = mappings;
        this.parts = parts;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /// Takes an upload of the actor as the file of an import, its columns assigned by the mapping
    /// that fits or else guessed.
    @Transactional
    ImportView begin(Actor actor, String target, UUID upload) {
        ImportTarget wanted = parts.targets().get(actor, target);
        StoredFile file = files().keep(actor, List.of(new FileId(upload))).getFirst();
        Preview preview = parts.previews().of(file.id(), null);
        Import made =
                new Import(
                        Ids.next(),
                        1,
                        actor.account(),
                        target,
                        file.id(),
                        file.name(),
                        null,
                        mappings.assign(actor, wanted, preview.titles()),
                        false,
                        clock.instant());
        table.insert(made);
        audit.record(
                actor,
                "import-begun",
                "import",
                made.id().toString(),
                null,
                Map.of("target", target, "name", file.name()));
        return view(wanted, made, preview);
    }

    @Transactional(readOnly = true)
    ImportView get(Actor actor, UUID id) {
        Import made = load(actor, id);
        ImportTarget target = parts.targets().get(actor, made.target());
        return view(target, made, parts.previews().of(made.file(), made.charset()));
    }

    /// @param assignments field by number of column
    /// @throws InvalidInput when an assignment names no field, or one twice
    @Transactional
    ImportView mean(
            Actor actor,
            UUID id,
            long version,
            @Nullable String charset,
            Map<Integer, String> assignments,
            boolean changesKnown) {
        Import before = load(actor, id);
        if (before.version() != version) {
            throw new Stale("import", id, before.version());
        }
        ImportTarget target = parts.targets().get(actor, before.target());
        check(target, assignments);
        requireCharset(charset);
        Import after = before.meant(charset, assignments, changesKnown);
        if (!table.update(after)) {
            throw new Stale("import", id, before.version() + 1);
        }
        return view(target, after, parts.previews().of(after.file(), charset));
    }

    /// Starts the job that takes the rows in, or only checks them.
    ///
    /// @throws InvalidInput when a required field is assigned to no column
    @Transactional
    JobRow run(Actor actor, UUID id, long version, boolean trial) {
        Import made = load(actor, id);
        if (made.version() != version) {
            throw new Stale("import", id, made.version());
        }
        ImportTarget target = parts.targets().get(actor, made.target());
        if (!missing(target, made).isEmpty()) {
            throw new InvalidInput("assignments", "import.missing");
        }
        return jobs.start(
                actor,
                ImportWork.KIND,
                made.fileName(),
                new ImportWork.Plan(made.id(), made.target(), trial));
    }

    private Import load(Actor actor, UUID id) {
        return table.find(id)
                .filter(found -> actor.is(found.owner()))
                .orElseThrow(() -> new NotFound("import", id));
    }

    private Files files() {
        return parts.files();
    }

    private static void check(ImportTarget target, Map<Integer, String> assignments) {
        Set<String> known = new HashSet<>(target.fields().stream().map(ImportField::key).toList());
        assignments.forEach(
                (column, field) -> {
                    if (!known.remove(field)) {
                        throw new InvalidInput("assignments." + column, "import.assignment", field);
                    }
                });
    }

    private static void requireCharset(@Nullable String charset) {
        if (charset != null && !Charset.isSupported(charset)) {
            throw new InvalidInput("charset", "import.charset", charset);
        }
    }

    private static List<List<String>> missing(ImportTarget target, Import made) {
        return target.required().stream()
                .filter(group -> group.stream().noneMatch(made.assignments()::containsValue))
                .toList();
    }

    private static ImportView view(ImportTarget target, Import made, Preview preview) {
        return new ImportView(
                made.id(),
                made.version(),
                made.target(),
                made.fileName(),
                preview.charset(),
                preview.rows(),
                made.changesKnown(),
                columns(made, preview),
                target.fields().stream().map(Imports::view).toList(),
                missing(target, made));
    }

    private static List<ImportView.Column> columns(Import made, Preview preview) {
        return IntStream.range(0, preview.titles().size())
                .mapToObj(
                        i ->
                                new ImportView.Column(
                                        preview.titles().get(i),
                                        preview.samples().stream()
                                                .map(row -> i < row.size() ? row.get(i) : "")
                                                .toList(),
                                        made.assignments().get(i)))
                .toList();
    }

    private static ImportView.FieldView view(ImportField field) {
        boolean chinese =
                LocaleContextHolder.getLocale()
                        .getLanguage()
                        .equals(Locale.SIMPLIFIED_CHINESE.getLanguage());
        return new ImportView.FieldView(
                field.key(), chinese ? field.name().zh() : field.name().en(), field.required());
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT9M")
    @Transactional
    void sweep() {
        table.removeOld(clock.instant().minus(KEPT)).forEach(files()::release);
    }
}
