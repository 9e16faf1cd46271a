package io.anxin.complaint.analysis;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.complaint.analysis.ComplaintAnalysis.AnalysisRow;
import io.anxin.complaint.analysis.ComplaintAnalysis.MonthCount;
import io.anxin.complaint.compensation.GrantedSums;
import io.anxin.complaint.course.ComplaintSearch;
import io.anxin.complaint.file.About;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.strategy.Strategies;
import io.anxin.organisation.Teams;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts the complaints that the reader may see.
@Component
class Analyses {

    private final ComplaintReader complaints;
    private final GrantedSums sums;
    private final Strategies strategies;
    private final Teams teams;
    private final Clock clock;

    Analyses(
            ComplaintReader complaints,
            GrantedSums sums,
            Strategies strategies,
            Teams teams,
            Clock clock) {
        this.complaints = complaints;
        this.sums = sums;
        this.strategies = strategies;
        this.teams = teams;
        this.clock = clock;
    }

    /// @param zone whose months are counted
    ComplaintAnalysis of(Actor reader, ComplaintSearch search, Dimension by, ZoneId zone) {
        reader.require(Permission.SEE_REPORTS);
        Instant now = clock.instant();
        Tally whole = new Tally();
        Map<String, Tally> rows = new HashMap<>();
        Map<YearMonth, Tally> months = months(search, zone, now);
        complaints.read(
                reader,
                search,
                now,
                batch -> {
                    Map<UUID, List<Money>> paid =
                            sums.of(batch.stream().map(Complaint::id).toList());
                    for (Complaint each : batch) {
                        YearMonth month = YearMonth.from(each.openedAt().atZone(zone));
                        for (Tally tally :
                                List.of(
                                        whole,
                                        rows.computeIfAbsent(key(each, by), _ -> new Tally()),
                                        months.computeIfAbsent(month, _ -> new Tally()))) {
                            tally.count(each, paid.getOrDefault(each.id(), List.of()), now);
                        }
                    }
                });
        return new ComplaintAnalysis(whole.figures(), rows(rows, by), counts(months));
    }

    /// Every month of the time asked for, also those in which nothing happened.
    private static Map<YearMonth, Tally> months(ComplaintSearch search, ZoneId zone, Instant now) {
        Map<YearMonth, Tally> months = new TreeMap<>();
        Instant since = search.since();
        Instant until = search.until();
        if (since != null) {
            YearMonth last = YearMonth.from((until == null ? now : until).atZone(zone));
            YearMonth month = YearMonth.from(since.atZone(zone));
            for (int i = 0; i < 120 && !month.isAfter(last); i++) {
                months.put(month, new Tally());
                month = month.plusMonths(1);
            }
        }
        return months;
    }

    private static List<MonthCount> counts(Map<YearMonth, Tally> months) {
        return months.entrySet().stream()
                .map(
                        each ->
                                new MonthCount(
                                        each.getKey().toString(),
                                        each.getValue().complaints(),
                                        each.getValue().late()))
                .toList();
    }

    private List<AnalysisRow> rows(Map<String, Tally> rows, Dimension by) {
        Map<String, Bilingual> names = names(by);
        return rows.entrySet().stream()
                .map(
                        each ->
                                new AnalysisRow(
                                        each.getKey(),
                                        names.get(each.getKey()),
                                        each.getValue().figures()))
                .sorted(
                        Comparator.comparing((AnalysisRow row) -> -row.figures().complaints())
                                .thenComparing(AnalysisRow::key))
                .toList();
    }

    private Map<String, Bilingual> names(Dimension by) {
        Map<String, Bilingual> names = new HashMap<>();
        switch (by) {
            case CLASS ->
                    strategies
                            .classes()
                            .forEach(each -> names.put(each.id().toString(), each.name()));
            case CAUSE ->
                    strategies
                            .causes()
                            .forEach(each -> names.put(each.id().toString(), each.name()));
            case DEPARTMENT ->
                    teams.everyTeam().forEach(each -> names.put(each.id().toString(), each.name()));
            case PRODUCT, SEVERITY, STAGE -> {}
        }
        return names;
    }

    private static String key(Complaint of, Dimension by) {
        About about = of.about();
        @Nullable Object key =
                switch (by) {
                    case CLASS -> about.complaintClass();
                    case PRODUCT -> about.product();
                    case CAUSE -> about.cause();
                    case DEPARTMENT -> about.department();
                    case SEVERITY -> about.severity();
                    case STAGE -> of.stage();
                };
        return key == null ? "" : key.toString();
    }
}
