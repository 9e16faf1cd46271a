package io.anxin.demo.parts;

import io.anxin.parts.Part;
import io.anxin.parts.stock.Place;
import io.anxin.parts.stock.PlaceId;
import io.anxin.parts.stock.StockImport.Past;
import io.anxin.parts.stock.StockMovement.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Three years of one spare part: what came and what was used, kept by the old static rule that the
/// planning is to beat: refilled to a fixed level when a third of it is gone.
final class PartLife {

    private static final int MONTHS = 36;
    private static final int WAREHOUSES = 5;

    private final Part part;
    private final List<Place> places;
    private final LocalDate first;
    private final SplittableRandom random;
    private final List<Past> past = new ArrayList<>();

    PartLife(Part part, List<Place> places, LocalDate today, SplittableRandom random) {
        this.part = part;
        this.places = places;
        this.first = today.withDayOfMonth(1).minusMonths(MONTHS);
        this.random = random;
    }

    List<Past> live() {
        double rate = Math.exp(random.nextDouble(-3, 3));
        double share = Math.min(1, 0.1 + random.nextDouble());
        int born = random.nextInt(5) == 0 ? random.nextInt(24) : 0;
        double drift = random.nextDouble(-0.02, 0.02);
        double season = random.nextInt(4) == 0 ? 0.6 : 0;
        int level = (int) Math.ceil(8 * rate / Math.sqrt(share)) + 2;
        PlaceId home = places.get(random.nextInt(WAREHOUSES)).id();
        move(first, home, level, Reason.RECEIPT, "PO-0");
        int onHand = level;
        for (int month = born; month < MONTHS; month++) {
            double wave = 1 + season * Math.sin(month * Math.PI / 6);
            double mean = rate * wave * Math.exp(drift * month);
            int wanted = random.nextDouble() < share ? poisson(mean / share) : 0;
            LocalDate day = first.plusMonths(month).plusDays(random.nextInt(27));
            int used = Math.min(wanted, onHand);
            if (used > 0) {
                move(day, home, -used, Reason.ISSUE, "WO-" + random.nextInt(90_000));
                onHand -= used;
            }
            if (onHand <= level * 2 / 3 && month < MONTHS - 1) {
                LocalDate delivered = day.plusDays(1);
                move(delivered, home, level - onHand, Reason.RECEIPT, "PO-" + (month + 1));
                onHand = level;
            }
        }
        if (onHand > 2) {
            toVan(home);
        }
        return past;
    }

    private void toVan(PlaceId home) {
        LocalDate day = first.plusMonths(MONTHS);
        PlaceId van = places.get(WAREHOUSES + 1 + random.nextInt(12)).id();
        move(day, home, -1, Reason.TRANSFER, "TR");
        move(day, van, 1, Reason.TRANSFER, "TR");
    }

    private void move(LocalDate day, PlaceId place, int units, Reason reason, String document) {
        past.add(
                new Past(
                        day.atTime(2, 0).toInstant(ZoneOffset.UTC),
                        part.id(),
                        place,
                        BigDecimal.valueOf(units),
                        reason,
                        document));
    }

    private int poisson(double mean) {
        if (mean > 50) {
            return (int) Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int units = 0;
        while (product > limit) {
            product *= random.nextDouble();
            units++;
        }
        return units;
    }
}
