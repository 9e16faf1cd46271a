package io.anxin.fieldservice.routing;

import java.util.random.RandomGenerator;

/// Overlooks a place now and then, so that greed does not always end at the same plan. Draws how
/// long it looks until it blinks next instead of drawing for every place.
final class Blink {

    private final RandomGenerator chance;
    private final double logOfLooking;
    private int places;

    /// @param rate share of places overlooked, between 0 and 1
    Blink(RandomGenerator chance, double rate) {
        this.chance = chance;
        this.logOfLooking = rate == 0 ? 0 : Math.log1p(-rate);
        places = next();
    }

    boolean now() {
        if (places-- > 0) {
            return false;
        }
        places = next();
        return true;
    }

    private int next() {
        return logOfLooking == 0
                ? Integer.MAX_VALUE
                : (int) (Math.log(1 - chance.nextDouble()) / logOfLooking);
    }
}
