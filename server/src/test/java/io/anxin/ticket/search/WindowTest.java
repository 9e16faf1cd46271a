package io.anxin.ticket.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    /// A ticket that no stretch holds would never be found.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 2_048, 2_049, 100_001, 131_072, 131_073, 262_144, 1_000_000})
    void theStretchesTogetherHoldEveryNumberOnce(long below) {
        for (long id = Math.max(0, below - 300_000); id < below; id += 7) {
            int holding = 0;
            long upper = below;
            for (int step = 0; step < Window.STEPS; step++) {
                Window window = Window.at(step, upper);
                boolean named =
                        window.terms().isEmpty()
                                || Window.termsOf(id).stream().anyMatch(window.terms()::contains);
                if (id < upper && id >= window.from() && named) {
                    holding++;
                }
                upper = window.from();
            }
            assertThat(holding).as("ticket %d below %d", id, below).isEqualTo(1);
        }
    }
}
