package io.anxin.complaint.analysis;

import io.anxin.complaint.analysis.ComplaintAnalysis.AnalysisFigures;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.Feedback;
import io.anxin.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts complaints.
final class Tally {

    private int complaints;
    private int late;
    private int archived;
    private int content;
    private int notContent;
    private Duration taken = Duration.ZERO;
    private final Map<String, Money> compensation = new TreeMap<>();

    void count(Complaint of, List<Money> sums, Instant now) {
        complaints++;
        if (isLate(of, now)) {
            late++;
        }
        Complaint.Ending ending = of.ending();
        if (ending != null) {
            archived++;
            taken = taken.plus(Duration.between(of.openedAt(), ending.mark().at()));
            if (ending.feedback() == Feedback.CONTENT) {
                content++;
            }
            if (ending.feedback() == Feedback.NOT_CONTENT) {
                notContent++;
            }
        }
        for (Money sum : sums) {
            Currency currency = sum.currency();
            compensation.merge(currency.getCurrencyCode(), sum, Money::plus);
        }
    }

    static boolean isLate(Complaint of, Instant now) {
        return of.steps().stream().anyMatch(step -> step.isLate(now));
    }

    int complaints() {
        return complaints;
    }

    int late() {
        return late;
    }

    AnalysisFigures figures() {
        Double days =
                archived == 0
                        ? null
                        : Math.round(taken.toMinutes() / (double) archived / 144.0) / 10.0;
        return new AnalysisFigures(
                complaints,
                complaints - archived,
                late,
                archived,
                content,
                notContent,
                days,
                List.copyOf(compensation.values()));
    }
}
