package io.anxin.asset.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where the terms of an asset's coverages lie in time.
final class Placement {

    /// @param window null while the start is not known
    /// @param missing milestones that would tell the start
    /// @param notBefore first day on which it can begin, as far as that is known
    private record Placed(
            @Nullable Window window, List<Milestone> missing, @Nullable LocalDate notBefore) {}

    private final CoveredAsset asset;

    Placement(CoveredAsset asset) {
        this.asset = asset;
    }

    /// The window of a coverage whose start is known.
    @Nullable Window window(Coverage coverage) {
        return place(coverage).window();
    }

    /// @return null when the coverage is in force, else why not or why nobody can tell
    @Nullable Reason outside(Coverage coverage, Question question) {
        Placed placed = place(coverage);
        Window window = placed.window();
        if (window == null) {
            LocalDate first = placed.notBefore();
            return first != null && question.date().isBefore(first)
                    ? Reason.of(Reason.Code.NOT_STARTED, first)
                    : Reason.of(Reason.Code.START_UNKNOWN, placed.missing());
        }
        Reason outside = window.outside(question);
        if (outside == null && coverage.term() instanceof Term.Extending(String id, Length _)) {
            return afterBase(base(id), question);
        }
        return outside;
    }

    /// The first day of a coverage in force. An extension begins with the end of its base; when use
    /// ended the base early, the day is not recorded and the start of the base is told instead.
    LocalDate firstDay(Coverage coverage, Window window, LocalDate on) {
        if (coverage.term() instanceof Term.Extending(String id, Length _)) {
            Window base = window(base(id));
            LocalDate end = base == null ? null : base.until();
            if (end != null && !end.isAfter(on)) {
                return end;
            }
        }
        return window.from();
    }

    private @Nullable Reason afterBase(Coverage base, Question question) {
        Window earlier = window(base);
        Reason over = earlier == null ? null : earlier.outside(question);
        if (over == null) {
            return Reason.of(Reason.Code.BASE_IN_FORCE, base.name());
        }
        return over.code().isOpen() ? over : null;
    }

    private Placed place(Coverage coverage) {
        return switch (coverage.term()) {
            case Term.Running running -> running(running);
            case Term.Fixed(LocalDate from, LocalDate until) ->
                    known(new Window(from, until, 0, Map.of()));
            case Term.Extending(String id, Length more) -> {
                Placed base = place(base(id));
                yield base.window() == null ? base : known(base.window().prolonged(more));
            }
            case Term.Inheriting(String id, LocalDate from) -> {
                Placed base = place(base(id));
                yield base.window() == null ? base : known(base.window().from(from));
            }
        };
    }

    private Placed running(Term.Running term) {
        LocalDate latest = null;
        List<Milestone> missing = new ArrayList<>(0);
        for (Milestone milestone : milestones(term.start())) {
            LocalDate day = asset.milestones().get(milestone);
            if (day == null) {
                missing.add(milestone);
            } else if (latest == null || day.isAfter(latest)) {
                latest = day;
            }
        }
        if (!missing.isEmpty()) {
            return new Placed(null, List.copyOf(missing), latest);
        }
        LocalDate start = term.start() instanceof StartRule.On(LocalDate day) ? day : latest;
        if (start == null) {
            throw new IllegalStateException("a start rule without a day");
        }
        return known(new Window(start, start, term.length().months(), limits(term)));
    }

    private static Iterable<Milestone> milestones(StartRule rule) {
        return switch (rule) {
            case StartRule.At(Milestone milestone) -> List.of(milestone);
            case StartRule.LatestOf(var several) -> new TreeSet<>(several);
            case StartRule.On _ -> List.of();
        };
    }

    private static Map<String, BigDecimal> limits(Term.Running term) {
        if (term.countersAtStart().isEmpty()) {
            return term.length().counters();
        }
        Map<String, BigDecimal> limits = new TreeMap<>(term.length().counters());
        limits.replaceAll(
                (counter, limit) ->
                        limit.add(term.countersAtStart().getOrDefault(counter, BigDecimal.ZERO)));
        return limits;
    }

    private static Placed known(Window window) {
        return new Placed(window, List.of(), window.from());
    }

    private Coverage base(String id) {
        Coverage base = asset.coverage(id);
        if (base == null) {
            throw new IllegalStateException("no coverage " + id);
        }
        return base;
    }
}
