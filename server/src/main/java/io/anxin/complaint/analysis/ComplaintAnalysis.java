package io.anxin.complaint.analysis;

import io.anxin.shared.Bilingual;
import io.anxin.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Complaints counted.
///
/// @param rows the most frequent first
/// @param months every month of the time asked for, the oldest first
record ComplaintAnalysis(AnalysisFigures whole, List<AnalysisRow> rows, List<MonthCount> months) {

    /// @param key an id, a product, a name of a constant; empty where nothing was said
    /// @param name where the key is an id
    record AnalysisRow(String key, @Nullable Bilingual name, AnalysisFigures figures) {}

    /// @param late a stage took longer than it should
    /// @param content archived, and the customer was content
    /// @param notContent archived, and the customer was not
    /// @param days from the first word to the archive, on average; null when none is archived
    /// @param compensation what was approved or given, by currency
    record AnalysisFigures(
            int complaints,
            int open,
            int late,
            int archived,
            int content,
            int notContent,
            @Nullable Double days,
            List<Money> compensation) {}

    /// @param month such as `2026-11`
    record MonthCount(String month, int complaints, int late) {}
}
