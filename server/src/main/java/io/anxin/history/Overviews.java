package io.anxin.history;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.database.MonthlyTable;
import io.anxin.history.HistoryOverview.HistoryRow;
import io.anxin.history.Months.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what administrators see of histories.
@Component
class Overviews {

    private final Upkeep upkeep;
    private final Months months;
    private final RetentionTable retentions;
    private final RunTable runs;
    private final Histories histories;

    Overviews(
            Upkeep upkeep,
            Months months,
            RetentionTable retentions,
            RunTable runs,
            Histories histories) {
        this.upkeep = upkeep;
        this.months = months;
        this.retentions = retentions;
        this.runs = runs;
        this.histories = histories;
    }

    HistoryOverview of(Actor actor) {
        actor.require(Permission.ADMINISTER);
        return new HistoryOverview(
                upkeep.histories().stream().map(this::row).toList(),
                upkeep.heldSince(),
                runs.latest().map(this::run).orElse(null));
    }

    private HistoryRow row(MonthlyTable history) {
        Retention retention = retentions.of(history);
        List<Part> parts = months.list(history);
        Set<Part> old = new HashSet<>(upkeep.old(history));
        return new HistoryRow(
                history.name(),
                retention.version(),
                retention.months(),
                history.months(),
                hold(retention.hold()),
                parts.stream().mapToLong(Part::rows).sum(),
                parts.stream().mapToLong(Part::sizeBytes).sum(),
                parts.stream()
                        .filter(part -> part.month() == null)
                        .filter(part -> part.rows() > 0)
                        .mapToLong(Part::sizeBytes)
                        .sum(),
                parts.stream()
                        .filter(part -> part.month() != null)
                        .map(part -> month(part, old.contains(part)))
                        .toList());
    }

    private static HistoryRow.Month month(Part part, boolean old) {
        return new HistoryRow.Month(
                String.valueOf(part.month()), part.rows(), part.sizeBytes(), old);
    }

    private HistoryRow.@Nullable Hold hold(Retention.@Nullable Hold hold) {
        return hold == null
                ? null
                : new HistoryRow.Hold(hold.reason(), histories.nameOf(hold.by()), hold.at());
    }

    private HistoryOverview.Run run(UpkeepRun run) {
        UpkeepRun.At at = run.at();
        return new HistoryOverview.Run(
                run.id(),
                histories.nameOf(run.askedBy()),
                run.askedAt(),
                run.startedAt(),
                run.endedAt(),
                at == null ? null : at.history(),
                at == null ? null : at.month().toString(),
                at == null ? 0 : at.rows(),
                at == null ? null : at.total(),
                run.outcome().made(),
                run.outcome().archived(),
                run.outcome().archivedRows(),
                run.faults().stream().map(Overviews::fault).toList());
    }

    private static HistoryOverview.Fault fault(String kept) {
        String[] words = kept.split(" ", 3);
        return new HistoryOverview.Fault(words[0], words[1], words.length == 3 ? words[2] : null);
    }
}
