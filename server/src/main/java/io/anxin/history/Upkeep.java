package io.anxin.history;

import io.anxin.database.HeldSince;
import io.anxin.database.MonthlyTable;
import io.anxin.history.ArchiveFiles.ArchiveDamaged;
import io.anxin.history.Months.Part;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Does one run: makes the months to come, then archives those that are older than they are to be
/// kept, history by history. What it has done it finds done when it is called again, so it may be
/// stopped at any moment and gone on with by whichever node has time.
@Component
class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /// The claim was lost to another node.
    private static final class RunLost extends RuntimeException {}

    private final List<MonthlyTable> histories;
    private final ObjectProvider<HeldSince> holds;
    private final Months months;
    private final RetentionTable retentions;
    private final Archiving archiving;
    private final Clock clock;

    Upkeep(
            ObjectProvider<MonthlyTable> histories,
            ObjectProvider<HeldSince> holds,
            Months months,
            RetentionTable retentions,
            Archiving archiving,
            Clock clock) {
        this.histories =
                histories.stream().sorted(Comparator.comparing(MonthlyTable::name)).toList();
        this.holds = holds;
        this.months = months;
        this.retentions = retentions;
        this.archiving = archiving;
        this.clock = clock;
    }

    List<MonthlyTable> histories() {
        return histories;
    }

    /// Since when everything must stay; null when nothing is held.
    @Nullable Instant heldSince() {
        return holds.stream()
                .map(HeldSince::since)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Does the unfinished run, if there is one and no other node has it in hand.
    void run() {
        RunTable runs = archiving.runs();
        UUID claim = runs.claim().orElse(null);
        if (claim == null) {
            return;
        }
        try {
            for (MonthlyTable history : histories) {
                attempt(claim, history, null, () -> make(claim, history));
                old(history).forEach(part -> archive(claim, history, part));
            }
            runs.end(claim);
        } catch (RunLost _) {
            LOG.info("another node goes on with the upkeep of histories");
        }
    }

    private void make(UUID claim, MonthlyTable history) {
        int made = months.make(history, thisMonth());
        if (made > 0) {
            archiving.runs().made(claim, made);
        }
    }

    /// The months that are older than they are to be kept, the oldest first.
    List<Part> old(MonthlyTable history) {
        Retention retention = retentions.of(history);
        Integer kept = retention.months();
        if (kept == null || retention.hold() != null) {
            return List.of();
        }
        Instant since = heldSince();
        YearMonth held = since == null ? null : YearMonth.from(since.atOffset(ZoneOffset.UTC));
        YearMonth oldest = thisMonth().minusMonths(kept);
        return months.list(history).stream()
                .filter(part -> part.month() != null && part.month().isBefore(oldest))
                .filter(part -> held == null || Objects.requireNonNull(part.month()).isBefore(held))
                .toList();
    }

    private void archive(UUID claim, MonthlyTable history, Part part) {
        YearMonth month = Objects.requireNonNull(part.month());
        attempt(
                claim,
                history,
                month,
                () ->
                        archiving.archive(
                                claim,
                                history,
                                month,
                                rows -> {
                                    if (!archiving
                                            .runs()
                                            .at(
                                                    claim,
                                                    new UpkeepRun.At(
                                                            history.name(),
                                                            month,
                                                            rows,
                                                            Math.max(rows, part.rows())))) {
                                        throw new RunLost();
                                    }
                                }));
    }

    /// What fails is told, and does not keep the rest from being done.
    private void attempt(
            UUID claim, MonthlyTable history, @Nullable YearMonth month, Runnable work) {
        String what = history.name() + (month == null ? "" : " " + month);
        try {
            work.run();
        } catch (ArchiveDamaged e) {
            LOG.error("the archive of {} does not hold what was written to it", what, e);
            archiving.runs().failed(claim, "DAMAGED " + what);
        } catch (UncheckedIOException e) {
            LOG.error("{} could not be written", what, e);
            archiving.runs().failed(claim, "DISK " + what);
        } catch (DataAccessException e) {
            LOG.warn("{} could not be looked after: {}", what, e.getMessage());
            archiving.runs().failed(claim, "BUSY " + what);
        }
    }

    private YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }
}
