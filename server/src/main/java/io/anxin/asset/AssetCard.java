package io.anxin.asset;

/// The few facts by which people know an asset; none of them is about its owner.
public record AssetCard(AssetId id, String serial, String model) {

    public static AssetCard of(Asset asset) {
        return new AssetCard(asset.id(), asset.serial(), asset.model());
    }
}
