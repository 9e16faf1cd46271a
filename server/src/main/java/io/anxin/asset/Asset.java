package io.anxin.asset;

import io.anxin.customer.CustomerId;
import java.time.Instant;

/// One machine of a customer.
///
/// @param serial as it stands on the plate
/// @param model what it is, in the words of the price list
/// @param site where it stands, and how to get in
/// @param zone in which the days of the site are counted
public record Asset(
        AssetId id,
        long version,
        String serial,
        String model,
        CustomerId owner,
        String site,
        String zone,
        Milestones milestones,
        Instant createdAt) {

    /// A new one.
    static Asset described(Assets.AssetDescription wanted, Instant now) {
        return new Asset(
                AssetId.next(),
                1,
                wanted.serial().strip(),
                wanted.model().strip(),
                wanted.owner(),
                wanted.site().strip(),
                wanted.zone(),
                wanted.milestones(),
                now);
    }

    /// What a serial number is known by, however it is written.
    public static String serialKey(String serial) {
        return AssetSearch.serialKey(serial);
    }

    Asset with(Milestones known) {
        return new Asset(id, version + 1, serial, model, owner, site, zone, known, createdAt);
    }

    Asset ownedBy(CustomerId next) {
        return new Asset(id, version + 1, serial, model, next, site, zone, milestones, createdAt);
    }

    Asset next() {
        return ownedBy(owner);
    }
}
