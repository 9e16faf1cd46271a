package io.anxin.parts.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.parts.supply.PriceBreaks.Break;
import io.anxin.parts.supply.PriceBreaks.Offer;
import io.anxin.shared.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceBreaksTest {

    private final PriceBreaks breaks =
            new PriceBreaks(List.of(at("50", "8"), at("5", "10"), at("100", "7.5")));

    @Test
    void thePriceOfTheHighestBreakReachedHoldsForTheWholeQuantity() {
        assertThat(breaks.offer(new BigDecimal("60"))).isEqualTo(offer("60", "8"));
        assertThat(breaks.offer(new BigDecimal("100"))).isEqualTo(offer("100", "7.5"));
        assertThat(breaks.offer(new BigDecimal("250"))).isEqualTo(offer("250", "7.5"));
    }

    @Test
    void belowTheFirstBreakNothingIsSold() {
        assertThat(breaks.offer(new BigDecimal("2"))).isEqualTo(offer("5", "10"));
    }

    /// 45 at 10 are 450, 50 at 8 are 400; 39 at 10 are 390.
    @Test
    void buysUpToTheNextBreakWhenThatIsCheaper() {
        assertThat(breaks.offer(new BigDecimal("45"))).isEqualTo(offer("50", "8"));
        assertThat(breaks.offer(new BigDecimal("40"))).isEqualTo(offer("50", "8"));
        assertThat(breaks.offer(new BigDecimal("39"))).isEqualTo(offer("39", "10"));
    }

    @Test
    void aBreakWithoutADiscountChangesNothing() {
        PriceBreaks flat = new PriceBreaks(List.of(at("1", "10"), at("10", "10")));
        assertThat(flat.offer(new BigDecimal("9"))).isEqualTo(offer("9", "10"));
    }

    @Test
    void needsBreaksAndEachQuantityOnce() {
        assertThatThrownBy(() -> new PriceBreaks(List.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PriceBreaks(List.of(at("1", "3"), at("1.0", "2"))))
                .isInstanceOf(InvalidInput.class);
    }

    private static Break at(String from, String price) {
        return new Break(new BigDecimal(from), new BigDecimal(price));
    }

    private static Offer offer(String quantity, String price) {
        return new Offer(new BigDecimal(quantity), new BigDecimal(price));
    }
}
