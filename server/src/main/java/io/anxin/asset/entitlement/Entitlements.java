package io.anxin.asset.entitlement;

import io.anxin.asset.entitlement.Entitlement.Covered;
import io.anxin.asset.entitlement.Entitlement.NotCovered;
import io.anxin.asset.entitlement.Entitlement.Unknown;
import io.anxin.asset.entitlement.Verdict.Open;
import io.anxin.asset.entitlement.Verdict.Pays;
import io.anxin.asset.entitlement.Verdict.PaysNothing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Decides who pays: a pure function of the asset and the question, whatever the order in which the
/// coverages are told. One coverage pays, the one with the largest share; among equals the earlier
/// [CoverageKind], then the one that ends first, so that what lasts longer is kept.
public final class Entitlements {

    private static final Comparator<Pays> BEST =
            Comparator.comparing(Pays::percent)
                    .reversed()
                    .thenComparing(pays -> pays.coverage().kind())
                    .thenComparing(Pays::until, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(pays -> pays.coverage().id());

    private static final Comparator<PaysNothing> NEAREST =
            Comparator.<PaysNothing, Reason.Code>comparing(nothing -> nothing.reason().code())
                    .reversed()
                    .thenComparing(nothing -> nothing.coverage().kind())
                    .thenComparing(nothing -> nothing.coverage().id());

    private Entitlements() {}

    /// What we owe the customer.
    public static Entitlement decide(CoveredAsset asset, Question question) {
        return decide(asset, question, CoverageKind::isOwedToCustomer);
    }

    /// What our supplier owes us for the same repair.
    public static Entitlement recovery(CoveredAsset asset, Question question) {
        return decide(asset, question, kind -> !kind.isOwedToCustomer());
    }

    private static Entitlement decide(
            CoveredAsset asset, Question question, Predicate<CoverageKind> owed) {
        Placement placement = new Placement(asset);
        List<Pays> paying = new ArrayList<>(1);
        List<Open> open = new ArrayList<>(1);
        List<PaysNothing> nothing = new ArrayList<>(asset.coverages().size());
        for (Coverage coverage : asset.coverages()) {
            if (owed.test(coverage.kind())) {
                switch (verdict(asset, coverage, placement, question)) {
                    case Pays pays -> paying.add(pays);
                    case Open undecided -> open.add(undecided);
                    case PaysNothing no -> nothing.add(no);
                }
            }
        }
        paying.sort(BEST);
        open.sort(largest(question.service()));
        nothing.sort(NEAREST);
        return answer(question.service(), paying, open, nothing);
    }

    private static Entitlement answer(
            Service service, List<Pays> paying, List<Open> open, List<PaysNothing> nothing) {
        List<Verdict> all = new ArrayList<>(paying.size() + open.size() + nothing.size());
        all.addAll(paying);
        all.addAll(open);
        all.addAll(nothing);
        if (!paying.isEmpty()) {
            Pays best = paying.getFirst();
            return new Covered(best, more(best, service, open), all);
        }
        if (!open.isEmpty()) {
            Open first = open.getFirst();
            return new Unknown(first.coverage(), first.reason(), all);
        }
        if (nothing.isEmpty()) {
            return new NotCovered(null, Reason.of(Reason.Code.NO_COVERAGE), all);
        }
        PaysNothing nearest = nothing.getFirst();
        return new NotCovered(nearest.coverage(), nearest.reason(), all);
    }

    private static @Nullable Open more(Pays best, Service service, List<Open> open) {
        for (Open undecided : open) {
            if (undecided.coverage().scope().share(service) > best.percent()) {
                return undecided;
            }
        }
        return null;
    }

    /// What is certain counts before what is open: a coverage that has run out covers nothing,
    /// whatever the component.
    private static Verdict verdict(
            CoveredAsset asset, Coverage coverage, Placement placement, Question question) {
        Reason outside = placement.outside(coverage, question);
        if (outside != null && !outside.code().isOpen()) {
            return new PaysNothing(coverage, outside);
        }
        if (asset.retired() != null && !question.date().isBefore(asset.retired())) {
            return new PaysNothing(coverage, Reason.of(Reason.Code.RETIRED, asset.retired()));
        }
        Coverage.Voiding voided = coverage.voided();
        if (voided != null && !question.date().isBefore(voided.on())) {
            return new PaysNothing(
                    coverage, Reason.of(Reason.Code.VOIDED, voided.on(), voided.reason()));
        }
        Reason refused = coverage.scope().refusal(question);
        if (refused != null && !refused.code().isOpen()) {
            return new PaysNothing(coverage, refused);
        }
        Reason open = outside == null ? refused : outside;
        return open == null ? pays(coverage, placement, question) : new Open(coverage, open);
    }

    private static Comparator<Open> largest(Service service) {
        return Comparator.<Open>comparingInt(open -> -open.coverage().scope().share(service))
                .thenComparing(open -> open.coverage().kind())
                .thenComparing(open -> open.coverage().id());
    }

    private static Verdict pays(Coverage coverage, Placement placement, Question question) {
        Window window = placement.window(coverage);
        if (window == null) {
            throw new IllegalStateException("in force without a window: " + coverage.id());
        }
        return new Pays(
                coverage,
                coverage.scope().share(question.service()),
                placement.firstDay(coverage, window, question.date()),
                window.until());
    }
}
