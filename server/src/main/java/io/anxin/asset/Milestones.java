package io.anxin.asset;

import io.anxin.asset.entitlement.Milestone;
import io.anxin.shared.InvalidInput;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Days of the site on which things happened to an asset; null where it is not known.
public record Milestones(
        @Nullable LocalDate built,
        @Nullable LocalDate shipment,
        @Nullable LocalDate installation,
        @Nullable LocalDate acceptance,
        @Nullable LocalDate firstUse,
        @Nullable LocalDate retired) {

    public Milestones {
        notBefore("shipment", shipment, built);
        notBefore("installation", installation, shipment);
        notBefore("acceptance", acceptance, shipment);
        notBefore("acceptance", acceptance, installation);
        notBefore("firstUse", firstUse, shipment);
        notBefore("retired", retired, shipment);
    }

    private static void notBefore(
            String field, @Nullable LocalDate day, @Nullable LocalDate earliest) {
        if (day != null && earliest != null && day.isBefore(earliest)) {
            throw new InvalidInput(field, "asset.order", earliest.toString());
        }
    }

    Map<Milestone, LocalDate> known() {
        Map<Milestone, LocalDate> known = new EnumMap<>(Milestone.class);
        put(known, Milestone.SHIPMENT, shipment);
        put(known, Milestone.INSTALLATION, installation);
        put(known, Milestone.ACCEPTANCE, acceptance);
        put(known, Milestone.FIRST_USE, firstUse);
        return known;
    }

    private static void put(
            Map<Milestone, LocalDate> known, Milestone milestone, @Nullable LocalDate day) {
        if (day != null) {
            known.put(milestone, day);
        }
    }
}
