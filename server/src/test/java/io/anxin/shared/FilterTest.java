package io.anxin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final Filter A = Filter.where("a = ?", 1);
    private static final Filter B = Filter.where("b = ? or c = ?", 2, 3);

    @Test
    void conditionsKeepTheirMeaningAndTheirOrderOfValues() {
        Filter both = A.and(B).or(Filter.where("d"));
        assertThat(both.condition()).isEqualTo("((a = ?) and (b = ? or c = ?)) or (d)");
        assertThat(both.parameters()).containsExactly(1, 2, 3);
    }

    @Test
    void everythingAndNothingAreNeutral() {
        assertThat(Filter.all().and(A)).isEqualTo(A);
        assertThat(Filter.none().or(A)).isEqualTo(A);
        assertThat(Filter.any(List.of())).isEqualTo(Filter.none());
        assertThat(A.or(Filter.all())).isEqualTo(Filter.all());
    }

    @Test
    void aPlaceWithoutAValueIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> Filter.where("a = ?"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void arraysTakeNothingThatCouldEndThem() {
        assertThat(Filter.array(List.of("P1", "P2"))).isEqualTo("{P1,P2}");
        assertThatThrownBy(() -> Filter.array(List.of("x}")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
