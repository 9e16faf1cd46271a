package io.anxin.ticket.priority;

import io.anxin.customer.Tier;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import java.util.List;

/// Severity x impact x tier. Counted in tenths so that no rounding decides a priority:
///
/// | severity | | impact | | tier | |
/// |---|---|---|---|---|---|
/// | CRITICAL | 6 | SITE | 3 | VIP | 1.5 |
/// | HIGH | 3 | TEAM | 2 | VALUE_ADDED | 1.2 |
/// | NORMAL | 2 | PERSON | 1 | BASIC | 1.0 |
/// | LOW | 1 | | | | |
///
/// 12 or more is P1, 6 or more P2, 2 or more P3, the rest P4. So a line that stands in danger is P1
/// for everybody, and no question of a single person reaches P2 by tier alone.
public record PriorityScore(Severity severity, Impact impact, Tier tier) {

    private static final int P1_FROM = 120;
    private static final int P2_FROM = 60;
    private static final int P3_FROM = 20;

    /// The score in tenths, 10 to 270.
    int tenths() {
        return weight(severity) * weight(impact) * weightInTenths(tier);
    }

    public Priority priority() {
        int score = tenths();
        if (score >= P1_FROM) {
            return Priority.P1;
        }
        if (score >= P2_FROM) {
            return Priority.P2;
        }
        return score >= P3_FROM ? Priority.P3 : Priority.P4;
    }

    /// Each factor with its weight, then the score with the priority it stands for.
    public List<ReasonPart> reason() {
        return List.of(
                part("severity", severity, weight(severity) * 10),
                part("impact", impact, weight(impact) * 10),
                part("tier", tier, weightInTenths(tier)),
                part("score", priority(), tenths()));
    }

    private static ReasonPart part(String key, Enum<?> value, int tenths) {
        String number = tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
        return new ReasonPart(key, List.of(value.name(), number));
    }

    private static int weight(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 6;
            case HIGH -> 3;
            case NORMAL -> 2;
            case LOW -> 1;
        };
    }

    private static int weight(Impact impact) {
        return switch (impact) {
            case SITE -> 3;
            case TEAM -> 2;
            case PERSON -> 1;
        };
    }

    private static int weightInTenths(Tier tier) {
        return switch (tier) {
            case VIP -> 15;
            case VALUE_ADDED -> 12;
            case BASIC -> 10;
        };
    }
}
