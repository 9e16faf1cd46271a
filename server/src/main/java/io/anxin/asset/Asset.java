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
