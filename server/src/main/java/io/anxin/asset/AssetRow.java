package io.anxin.asset;

/// A line of the list.
///
/// @param customerName what the owner is called
/// @param startMissing whether a coverage waits for a milestone
public record AssetRow(Asset asset, String customerName, boolean startMissing) {}
