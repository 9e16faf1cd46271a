package io.anxin.ticket.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.customer.Tier;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityScoreTest {

    @ParameterizedTest
    @CsvSource({
        "CRITICAL, SITE,   BASIC,       P1",
        "CRITICAL, TEAM,   BASIC,       P1",
        "CRITICAL, PERSON, BASIC,       P2",
        "HIGH,     SITE,   VIP,         P1",
        "HIGH,     SITE,   BASIC,       P2",
        "HIGH,     TEAM,   BASIC,       P2",
        "HIGH,     PERSON, VIP,         P3",
        "NORMAL,   TEAM,   VIP,         P2",
        "NORMAL,   PERSON, BASIC,       P3",
        "LOW,      PERSON, VALUE_ADDED, P4",
        "LOW,      PERSON, VIP,         P4",
        "LOW,      SITE,   BASIC,       P3"
    })
    void theTableOfThePolicy(Severity severity, Impact impact, Tier tier, Priority expected) {
        assertThat(new PriorityScore(severity, impact, tier).priority()).isEqualTo(expected);
    }

    @Test
    void worseIsNeverLessUrgent() {
        for (Severity severity : Severity.values()) {
            for (Impact impact : Impact.values()) {
                Priority before = Priority.P4;
                for (Tier tier : Tier.values()) {
                    Priority now = new PriorityScore(severity, impact, tier).priority();
                    assertThat(now).isLessThanOrEqualTo(before);
                    before = now;
                }
            }
        }
    }

    @Test
    void theReasonNamesEachFactorAndTheScore() {
        assertThat(new PriorityScore(Severity.HIGH, Impact.TEAM, Tier.VIP).reason())
                .extracting(part -> part.key() + part.arguments())
                .containsExactly(
                        "severity[HIGH, 3]", "impact[TEAM, 2]", "tier[VIP, 1.5]", "score[P2, 9]");
    }
}
