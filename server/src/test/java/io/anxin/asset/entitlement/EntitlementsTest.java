package io.anxin.asset.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.asset.entitlement.Entitlement.Covered;
import io.anxin.asset.entitlement.Entitlement.NotCovered;
import io.anxin.asset.entitlement.Entitlement.Unknown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementsTest {

    private static final LocalDate SHIPPED = LocalDate.parse("2024-01-31");
    private static final LocalDate INSTALLED = LocalDate.parse("2024-02-29");

    /// Ends are exclusive and months count from the one start: 31 January and one month is the last
    /// day of February, and two months is 31 March again.
    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 1, 2024-02-28, 2024-02-29",
        "2025-01-31, 1, 2025-02-27, 2025-02-28",
        "2024-01-31, 2, 2024-03-30, 2024-03-31",
        "2024-02-29, 12, 2025-02-27, 2025-02-28",
        "2024-02-29, 48, 2028-02-28, 2028-02-29",
        "2024-12-31, 2, 2025-02-27, 2025-02-28"
    })
    void theLastDayIsTheOneBeforeTheMonthsAreFull(
            LocalDate start, int months, LocalDate lastDay, LocalDate firstDayAfter) {
        CoveredAsset asset = asset(warranty("W", new StartRule.On(start), months, null));
        assertThat(Entitlements.decide(asset, on(start.minusDays(1))))
                .isInstanceOf(NotCovered.class);
        assertThat(Entitlements.decide(asset, on(start))).isInstanceOf(Covered.class);
        assertThat(Entitlements.decide(asset, on(lastDay))).isInstanceOf(Covered.class);
        assertThat(reason(Entitlements.decide(asset, on(firstDayAfter))))
                .isEqualTo(Reason.of(Reason.Code.EXPIRED, firstDayAfter));
    }

    @Test
    void theLatestOfSeveralMilestonesStartsIt() {
        StartRule rule = new StartRule.LatestOf(Set.of(Milestone.SHIPMENT, Milestone.INSTALLATION));
        CoveredAsset both = asset(warranty("W", rule, 12, null));
        assertThat(covered(Entitlements.decide(both, on("2024-03-01"))).from())
                .isEqualTo(INSTALLED);
        CoveredAsset one =
                new CoveredAsset(
                        Map.of(Milestone.SHIPMENT, SHIPPED),
                        null,
                        List.of(warranty("W", rule, 12, null)));
        assertThat(reason(Entitlements.decide(one, on("2024-01-30"))).code())
                .isEqualTo(Reason.Code.NOT_STARTED);
        assertThat(Entitlements.decide(one, on("2024-01-31"))).isInstanceOf(Unknown.class);
        assertThat(reason(Entitlements.decide(one, on("2024-01-31"))))
                .isEqualTo(Reason.of(Reason.Code.START_UNKNOWN, List.of(Milestone.INSTALLATION)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-01, 3999.9, COVERED",
        "2024-06-01, 4000, COUNTER_REACHED",
        "2024-06-01, , COUNTER_UNKNOWN",
        "2025-02-28, 10, EXPIRED",
        "2025-02-28, , EXPIRED"
    })
    void monthsOrCountersWhicheverFirst(
            LocalDate date, @Nullable BigDecimal hours, String expected) {
        CoveredAsset asset =
                asset(warranty("W", new StartRule.At(Milestone.INSTALLATION), 12, 4000));
        Question question =
                new Question(
                        date,
                        hours == null ? Map.of() : Map.of("hours", hours),
                        Fault.UNSPECIFIED,
                        Service.PARTS);
        Entitlement answer = Entitlements.decide(asset, question);
        assertThat(answer instanceof Covered ? "COVERED" : reason(answer).code().name())
                .isEqualTo(expected);
    }

    @Test
    void theLargestSharePaysAndAmongEqualsWhatCameWithTheMachine() {
        StartRule start = new StartRule.At(Milestone.INSTALLATION);
        CoveredAsset asset =
                asset(
                        coverage("G", CoverageKind.GOODWILL, start, share(50)),
                        coverage("C", CoverageKind.CONTRACT, start, share(80)),
                        coverage("W", CoverageKind.WARRANTY, start, share(80)));
        Covered answer = (Covered) Entitlements.decide(asset, on("2024-03-01"));
        assertThat(answer.by().coverage().id()).isEqualTo("W");
        assertThat(answer.by().percent()).isEqualTo(80);
        assertThat(answer.considered()).hasSize(3);
    }

    @Test
    void whatMightPayMoreIsTold() {
        CoveredAsset asset =
                new CoveredAsset(
                        Map.of(Milestone.SHIPMENT, SHIPPED),
                        null,
                        List.of(
                                coverage(
                                        "half",
                                        CoverageKind.WARRANTY,
                                        new StartRule.At(Milestone.SHIPMENT),
                                        share(50)),
                                coverage(
                                        "full",
                                        CoverageKind.WARRANTY,
                                        new StartRule.At(Milestone.ACCEPTANCE),
                                        share(100))));
        Entitlement answer = Entitlements.decide(asset, on("2024-03-01"));
        assertThat(Sentences.in(Locale.ENGLISH).of(answer, Service.PARTS))
                .isEqualTo(
                        "Parts: covered by “half” at 50 %, in force from 31 January 2024 up to and"
                                + " including 30 January 2025. More may be paid: “full” has no start"
                                + " yet; missing: acceptance.");
        assertThat(Sentences.in(Locale.SIMPLIFIED_CHINESE).of(answer, Service.PARTS))
                .isEqualTo(
                        "备件：由“half”承担 50%，有效期自2024年1月31日起至2025年1月30日（含当日）。"
                                + "另有可能承担更多：“full”的起始日尚不明确，缺少：验收。");
    }

    @ParameterizedTest
    @CsvSource({
        "compressor/motor, , false, COVERED",
        "compressor/motor/bearing, , false, COVERED",
        "compressor/motors, , false, OTHER_COMPONENT",
        "compressor, , false, OTHER_COMPONENT",
        ", , false, COMPONENT_UNKNOWN",
        "compressor/motor/brush, , false, COMPONENT_EXCLUDED",
        "compressor/motor, , true, WEARING_PART",
        "compressor/motor, MISUSE, false, FAULT_EXCLUDED"
    })
    void componentsWearingPartsAndFaultsAreExcluded(
            @Nullable String component, @Nullable String code, boolean wearing, String expected) {
        Scope scope =
                new Scope(
                        Map.of(Service.PARTS, 100),
                        Set.of("compressor/motor"),
                        Set.of("compressor/motor/brush"),
                        false,
                        Set.of("MISUSE"));
        CoveredAsset asset =
                asset(
                        coverage(
                                "W",
                                CoverageKind.WARRANTY,
                                new StartRule.At(Milestone.INSTALLATION),
                                scope));
        Question question =
                new Question(
                        LocalDate.parse("2024-03-01"),
                        Map.of(),
                        new Fault(code, component, wearing),
                        Service.PARTS);
        Entitlement answer = Entitlements.decide(asset, question);
        assertThat(answer instanceof Covered ? "COVERED" : reason(answer).code().name())
                .isEqualTo(expected);
        assertThat(reason(Entitlements.decide(asset, question.about(Service.TRAVEL))).code())
                .isEqualTo(Reason.Code.SERVICE_NOT_COVERED);
    }

    /// The replacement part is covered to the end of the machine's warranty when it inherits its
    /// term, and for its own twelve months when it has a new one.
    @Test
    void aReplacementPartInheritsTheTermOrHasItsOwn() {
        LocalDate fitted = LocalDate.parse("2025-01-10");
        Coverage warranty = warranty("W", new StartRule.At(Milestone.INSTALLATION), 12, null);
        Scope pump =
                new Scope(Map.of(Service.PARTS, 100), Set.of("pump"), Set.of(), false, Set.of());
        Coverage inherited =
                new Coverage(
                        "R1",
                        "R1",
                        CoverageKind.REPLACEMENT_PART,
                        new Term.Inheriting("W", fitted),
                        pump,
                        null);
        Coverage renewed =
                coverage("R2", CoverageKind.REPLACEMENT_PART, new StartRule.On(fitted), pump);
        Question afterWarranty =
                new Question(
                        LocalDate.parse("2025-06-01"),
                        Map.of(),
                        new Fault(null, "pump/seal", false),
                        Service.PARTS);
        assertThat(Entitlements.decide(asset(warranty, inherited), afterWarranty))
                .isInstanceOf(NotCovered.class);
        Entitlement renewedAnswer = Entitlements.decide(asset(warranty, renewed), afterWarranty);
        assertThat(covered(renewedAnswer).coverage().id()).isEqualTo("R2");
        assertThat(covered(renewedAnswer).until()).isEqualTo(LocalDate.parse("2026-01-10"));
    }

    @Test
    void theSuppliersWarrantyIsNeverAnAnswerToTheCustomer() {
        CoveredAsset asset =
                asset(
                        coverage(
                                "S",
                                CoverageKind.SUPPLIER,
                                new StartRule.At(Milestone.SHIPMENT),
                                Scope.everything()));
        assertThat(reason(Entitlements.decide(asset, on("2024-03-01"))).code())
                .isEqualTo(Reason.Code.NO_COVERAGE);
        assertThat(covered(Entitlements.recovery(asset, on("2024-03-01"))).coverage().id())
                .isEqualTo("S");
    }

    @Test
    void aVoidPromiseAndARetiredMachineCoverNothing() {
        Coverage opened =
                new Coverage(
                        "W",
                        "W",
                        CoverageKind.WARRANTY,
                        new Term.Running(new StartRule.On(SHIPPED), Length.months(24), Map.of()),
                        Scope.everything(),
                        new Coverage.Voiding(LocalDate.parse("2024-05-01"), "seal broken"));
        assertThat(Entitlements.decide(asset(opened), on("2024-04-30")))
                .isInstanceOf(Covered.class);
        assertThat(reason(Entitlements.decide(asset(opened), on("2024-05-01"))).code())
                .isEqualTo(Reason.Code.VOIDED);
        CoveredAsset retired =
                new CoveredAsset(Map.of(), LocalDate.parse("2024-04-01"), List.of(opened));
        assertThat(reason(Entitlements.decide(retired, on("2024-04-01"))).code())
                .isEqualTo(Reason.Code.RETIRED);
    }

    @Test
    void coveragesThatMakeNoSenseAreRefused() {
        Coverage one = extension("A", "B", Length.months(1));
        Coverage other = extension("B", "A", Length.months(1));
        assertThatThrownBy(() -> asset(one, other))
                .isInstanceOfSatisfying(
                        RefusedCoverage.class, e -> assertThat(e.reason()).isEqualTo("circle"));
        assertThatThrownBy(() -> asset(one))
                .isInstanceOfSatisfying(
                        RefusedCoverage.class,
                        e -> assertThat(e.reason()).isEqualTo("unknownCoverage"));
        Coverage byTime = warranty("W", new StartRule.On(SHIPPED), 12, null);
        Coverage more =
                extension("X", "W", new Length(null, Map.of("hours", BigDecimal.valueOf(100))));
        assertThatThrownBy(() -> asset(byTime, more))
                .isInstanceOfSatisfying(
                        RefusedCoverage.class,
                        e -> {
                            assertThat(e.reason()).isEqualTo("baseHasNoLimit");
                            assertThat(e.path()).isEqualTo("coverages[1].counters.hours");
                        });
        assertThatThrownBy(() -> new Length(null, Map.of())).isInstanceOf(RefusedCoverage.class);
        assertThatThrownBy(() -> new Term.Fixed(SHIPPED, SHIPPED))
                .isInstanceOf(RefusedCoverage.class);
    }

    private static CoveredAsset asset(Coverage... coverages) {
        return new CoveredAsset(
                Map.of(Milestone.SHIPMENT, SHIPPED, Milestone.INSTALLATION, INSTALLED),
                null,
                List.of(coverages));
    }

    private static Coverage warranty(
            String id, StartRule start, int months, @Nullable Integer hours) {
        Map<String, BigDecimal> counters =
                hours == null ? Map.of() : Map.of("hours", BigDecimal.valueOf(hours));
        return new Coverage(
                id,
                id,
                CoverageKind.WARRANTY,
                new Term.Running(start, new Length(months, counters), Map.of()),
                Scope.everything(),
                null);
    }

    private static Coverage coverage(String id, CoverageKind kind, StartRule start, Scope scope) {
        Term term = new Term.Running(start, Length.months(12), Map.of());
        return new Coverage(id, id, kind, term, scope, null);
    }

    private static Coverage extension(String id, String base, Length more) {
        return new Coverage(
                id,
                id,
                CoverageKind.EXTENSION,
                new Term.Extending(base, more),
                Scope.everything(),
                null);
    }

    private static Scope share(int percent) {
        return new Scope(Map.of(Service.PARTS, percent), Set.of(), Set.of(), false, Set.of());
    }

    private static Question on(String date) {
        return on(LocalDate.parse(date));
    }

    private static Question on(LocalDate date) {
        return new Question(date, Map.of(), Fault.UNSPECIFIED, Service.PARTS);
    }

    private static Verdict.Pays covered(Entitlement answer) {
        return ((Covered) answer).by();
    }

    private static Reason reason(Entitlement answer) {
        return switch (answer) {
            case Covered covered -> throw new AssertionError("covered by " + covered.by());
            case NotCovered not -> not.reason();
            case Unknown unknown -> unknown.reason();
        };
    }
}
