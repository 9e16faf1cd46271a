package io.anxin.ticket.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final List<String> PEOPLE = List.of("ann", "bob", "cid");

    @Test
    void peopleTakeTurns() {
        assertThat(Turns.next(PEOPLE, PEOPLE, null)).isEqualTo("ann");
        assertThat(Turns.next(PEOPLE, PEOPLE, "ann")).isEqualTo("bob");
        assertThat(Turns.next(PEOPLE, PEOPLE, "cid")).isEqualTo("ann");
        assertThat(Turns.next(PEOPLE, PEOPLE, "left")).isEqualTo("ann");
    }

    @Test
    void whoIsNotAskedLosesTheTurn() {
        assertThat(Turns.next(PEOPLE, List.of("ann", "cid"), "ann")).isEqualTo("cid");
        assertThat(Turns.next(PEOPLE, List.of("ann"), "ann")).isEqualTo("ann");
        assertThat(Turns.next(PEOPLE, List.of("bob"), "cid")).isEqualTo("bob");
    }
}
