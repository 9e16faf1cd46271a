package io.anxin.ticket.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final List<String> PEOPLE = List.of("ann", "bob", "cid");

    @Test
    void equalsTakeTurns() {
        assertThat(Turns.leastLoaded(PEOPLE, Map.of(), null)).isEqualTo("ann");
        assertThat(Turns.leastLoaded(PEOPLE, Map.of(), "ann")).isEqualTo("bob");
        assertThat(Turns.leastLoaded(PEOPLE, Map.of(), "cid")).isEqualTo("ann");
        assertThat(Turns.leastLoaded(PEOPLE, Map.of(), "left")).isEqualTo("ann");
    }

    @Test
    void theLeastLoadedComesFirst() {
        assertThat(Turns.leastLoaded(PEOPLE, Map.of("ann", 3L, "bob", 1L, "cid", 2L), "ann"))
                .isEqualTo("bob");
        assertThat(Turns.leastLoaded(PEOPLE, Map.of("ann", 1L, "bob", 5L, "cid", 1L), "ann"))
                .isEqualTo("cid");
    }
}
