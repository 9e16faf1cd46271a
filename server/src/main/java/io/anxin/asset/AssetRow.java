package io.anxin.asset;

/// A line of the list.
///
/// @param startMissing whether a coverage waits for a milestone
public record AssetRow(Asset asset, String ownerName, boolean startMissing) {}
