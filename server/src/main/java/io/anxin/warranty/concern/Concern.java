package io.anxin.warranty.concern;

import io.anxin.asset.AssetId;
import io.anxin.ticket.TicketId;

/// The machine that a ticket is about.
public record Concern(TicketId ticket, long version, AssetId asset, FaultReport fault) {}
