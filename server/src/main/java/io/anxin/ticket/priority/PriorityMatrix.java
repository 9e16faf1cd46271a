package io.anxin.ticket.priority;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.anxin.customer.Tier;
import io.anxin.language.Sentiment;
import io.anxin.ticket.trait.ContractLevel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The weights of the factors and the marks at which a score becomes a priority. The score is the
/// product of the weights, counted exactly, so that no rounding decides a priority. What a matrix
/// must keep to stands in [MatrixRules].
///
/// @param age steps of the share used up of the time promised for the resolution, the first from 0
public record PriorityMatrix(
        @NotNull Map<Severity, BigDecimal> severity,
        @NotNull Map<Impact, BigDecimal> impact,
        @NotNull Map<Tier, BigDecimal> tier,
        @NotNull Map<ContractLevel, BigDecimal> contract,
        @NotNull @Size(min = 1, max = 10) List<@NotNull AgeStep> age,
        @NotNull Map<Sentiment, BigDecimal> sentiment,
        @NotNull Thresholds thresholds) {

    /// @param fromPercent of the time promised; 100 is when it has run out
    public record AgeStep(int fromPercent, @NotNull BigDecimal weight) {}

    /// From which score on a ticket is P1, P2, P3; the rest is P4.
    public record Thresholds(
            @NotNull BigDecimal p1, @NotNull BigDecimal p2, @NotNull BigDecimal p3) {}

    public PriorityMatrix {
        severity = new TreeMap<>(severity);
        impact = new TreeMap<>(impact);
        tier = new TreeMap<>(tier);
        contract = new TreeMap<>(contract);
        age = List.copyOf(age);
        sentiment = new TreeMap<>(sentiment);
    }

    PriorityScore score(long edition, PriorityFactors factors) {
        Circumstances around = factors.circumstances();
        BigDecimal base =
                weight(severity, factors.severity())
                        .multiply(weight(impact, factors.impact()))
                        .multiply(weight(tier, factors.tier()))
                        .multiply(weight(contract, around.contract()));
        BigDecimal whole =
                base.multiply(stepAt(around.agePercent()).weight())
                        .multiply(weight(sentiment, around.sentiment()));
        return new PriorityScore(
                edition,
                priority(whole),
                priority(base),
                new Explanation(this, factors).parts(priority(whole), whole, edition));
    }

    Priority priority(BigDecimal score) {
        if (score.compareTo(thresholds.p1()) >= 0) {
            return Priority.P1;
        }
        if (score.compareTo(thresholds.p2()) >= 0) {
            return Priority.P2;
        }
        return score.compareTo(thresholds.p3()) >= 0 ? Priority.P3 : Priority.P4;
    }

    /// The step that is reached with that share used up.
    AgeStep stepAt(int percent) {
        AgeStep reached = age.getFirst();
        for (AgeStep step : age) {
            reached = step.fromPercent() <= percent ? step : reached;
        }
        return reached;
    }

    /// Where the step after that one begins.
    OptionalInt stepAfter(int percent) {
        return age.stream().mapToInt(AgeStep::fromPercent).filter(p -> p > percent).findFirst();
    }

    @JsonIgnore
    List<Integer> ageSteps() {
        return age.stream().map(AgeStep::fromPercent).toList();
    }

    static <E extends Enum<E>> BigDecimal weight(Map<E, BigDecimal> weights, E of) {
        return Objects.requireNonNull(weights.get(of), of::name);
    }
}
