package io.anxin.parts.planning;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.parts.Part;
import io.anxin.parts.PartId;
import io.anxin.parts.Parts;
import io.anxin.parts.forecast.Forecast;
import io.anxin.parts.forecast.Forecaster;
import io.anxin.parts.forecast.Series;
import io.anxin.parts.forecast.Settings;
import io.anxin.parts.planning.PlanTable.Figures;
import io.anxin.parts.planning.Proposal.Kind;
import io.anxin.parts.supply.LeadTimes;
import io.anxin.shared.NotFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans every part from its demand. A run is idempotent: the same stock and demand make the same
/// plans and proposals.
@Service
public class Planning {

    private static final int HORIZON = 12;
    private static final double SELECTION_LEVEL = 0.95;

    /// Stock that lasts for more than so many months is too much.
    private static final int EXCESS_MONTHS = 24;

    private static final double SHARE_OF_A = 0.8;
    private static final double SHARE_OF_B = 0.95;

    /// @param parts planned
    /// @param replenish parts to be ordered
    /// @param excess parts of which there is too much
    public record Run(int parts, int replenish, int excess) {}

    /// One cell of the matrix of value and criticality.
    ///
    /// @param value of the demand of a year
    /// @param stock value of what lies there
    /// @param below parts at or below their reorder point
    public record Cell(
            String abc,
            String criticality,
            long parts,
            BigDecimal value,
            BigDecimal stock,
            long below) {}

    private final Parts parts;
    private final Demands demands;
    private final PlanTable plans;
    private final LeadTimes leadTimes;
    private final Clock clock;

    Planning(Parts parts, Demands demands, PlanTable plans, LeadTimes leadTimes, Clock clock) {
        this.parts = parts;
        this.demands = demands;
        this.plans = plans;
        this.leadTimes = leadTimes;
        this.clock = clock;
    }

    @Transactional
    public Run run(Actor actor) {
        actor.require(Permission.PLAN_PARTS);
        LocalDate period = LocalDate.now(clock.withZone(ZoneOffset.UTC)).withDayOfMonth(1);
        List<Plan> made = make(demands.until(period));
        Map<UUID, BigDecimal> positions = plans.positions();
        Map<UUID, BigDecimal> onOrder = plans.onOrder(period);
        UUID centre = plans.centre().orElse(null);
        int replenish = 0;
        int excess = 0;
        for (Plan plan : made) {
            UUID part = plan.part().id().value();
            BigDecimal position = positions.getOrDefault(part, BigDecimal.ZERO);
            plans.save(plan, position, clock.instant());
            if (centre != null) {
                BigDecimal ordered = onOrder.getOrDefault(part, BigDecimal.ZERO);
                Kind proposed = propose(plan, position, ordered, centre, period);
                replenish += proposed == Kind.REPLENISH ? 1 : 0;
                excess += proposed == Kind.EXCESS ? 1 : 0;
            }
        }
        return new Run(made.size(), replenish, excess);
    }

    private @org.jspecify.annotations.Nullable Kind propose(
            Plan plan, BigDecimal free, BigDecimal ordered, UUID centre, LocalDate period) {
        double position = free.add(ordered).doubleValue();
        double monthly = plan.forecast().leadMean() / plan.part().leadMonths();
        double most = plan.reorderPoint() + monthly * EXCESS_MONTHS;
        Kind kind;
        double quantity;
        if (monthly > 0 && position <= plan.reorderPoint()) {
            kind = Kind.REPLENISH;
            quantity =
                    Math.max(plan.orderQuantity(), Math.ceil(plan.reorderPoint() - position + 1));
        } else if (position > most && position > 1) {
            kind = Kind.EXCESS;
            quantity = Math.max(1, Math.floor(position - most));
        } else {
            return null;
        }
        Figures figures = new Figures(BigDecimal.valueOf(quantity), free, ordered);
        plans.propose(plan, kind, centre, period, figures);
        return kind;
    }

    /// Parts with the same lead time are forecast together.
    private List<Plan> make(Map<UUID, Series> series) {
        List<Plan> made = new ArrayList<>();
        Map<UUID, Integer> measured = leadTimes.months();
        List<Part> all =
                parts.all().stream()
                        .filter(part -> series.containsKey(part.id().value()))
                        .map(part -> part.arrivingIn(measured.get(part.id().value())))
                        .toList();
        Map<UUID, Character> classes = classes(all, series);
        for (int lead : all.stream().mapToInt(Part::leadMonths).distinct().sorted().toArray()) {
            List<Part> same = all.stream().filter(part -> part.leadMonths() == lead).toList();
            List<Forecast> forecasts =
                    new Forecaster(Settings.usual(HORIZON, lead, SELECTION_LEVEL))
                            .forecast(same.stream().map(p -> of(series, p)).toList(), _ -> {});
            for (int i = 0; i < same.size(); i++) {
                Part part = same.get(i);
                made.add(
                        new Plan(
                                part,
                                forecasts.get(i),
                                Objects.requireNonNull(classes.get(part.id().value())),
                                Plan.xyz(of(series, part)),
                                value(part, of(series, part))));
            }
        }
        return made;
    }

    private static Series of(Map<UUID, Series> series, Part part) {
        return Objects.requireNonNull(series.get(part.id().value()));
    }

    /// A: the dearest parts that make 80 % of the value of a year, B: up to 95 %.
    private static Map<UUID, Character> classes(List<Part> all, Map<UUID, Series> series) {
        Map<UUID, Character> classes = new java.util.HashMap<>();
        double total = all.stream().mapToDouble(part -> value(part, of(series, part))).sum();
        List<Part> dearest =
                all.stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Part part) -> -value(part, of(series, part))))
                        .toList();
        double sum = 0;
        for (Part part : dearest) {
            char abc = sum < SHARE_OF_A * total ? 'A' : sum < SHARE_OF_B * total ? 'B' : 'C';
            classes.put(part.id().value(), abc);
            sum += value(part, of(series, part));
        }
        return classes;
    }

    private static double value(Part part, Series series) {
        double[] history = series.history();
        double units = 0;
        for (int month = Math.max(0, history.length - 12); month < history.length; month++) {
            units += history[month];
        }
        return units * part.averageCost().doubleValue();
    }

    /// @throws NotFound when the part was never planned, because there was no demand
    public PartPlan plan(Actor actor, PartId part) {
        actor.require(Permission.READ_PARTS);
        return plans.find(part.value(), demands.of(part.value()))
                .orElseThrow(() -> new NotFound("plan", part));
    }

    public List<Cell> matrix(Actor actor) {
        actor.require(Permission.READ_PARTS);
        return plans.matrix();
    }
}
