package io.anxin.warranty.timeline;

import io.anxin.customer.CustomerId;
import io.anxin.parts.stock.UsedParts.UsedPart;
import io.anxin.ticket.card.TicketCard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a machine.
///
/// @param day of the site
/// @param name of the coverage that was granted or made void
/// @param reason for which it was made void
/// @param customer who became the owner
/// @param part that was used for the ticket
public record AssetEvent(
        LocalDate day,
        Kind kind,
        @Nullable String name,
        @Nullable String reason,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        @Nullable TicketCard ticket,
        @Nullable UsedPart part) {

    /// In the order in which they happen on one day.
    public enum Kind {
        BUILT,
        SHIPPED,
        OWNED,
        INSTALLED,
        ACCEPTED,
        FIRST_USED,
        COVERED,
        TICKET,
        PART,
        VOIDED,
        RETIRED
    }

    static AssetEvent of(LocalDate day, Kind kind) {
        return new AssetEvent(day, kind, null, null, null, null, null, null);
    }

    static AssetEvent coverage(LocalDate day, Kind kind, String name, @Nullable String reason) {
        return new AssetEvent(day, kind, name, reason, null, null, null, null);
    }

    static AssetEvent owner(LocalDate day, CustomerId customer, String name) {
        return new AssetEvent(day, Kind.OWNED, null, null, customer, name, null, null);
    }

    static AssetEvent ticket(LocalDate day, TicketCard ticket) {
        return new AssetEvent(day, Kind.TICKET, null, null, null, null, ticket, null);
    }

    static AssetEvent part(LocalDate day, TicketCard ticket, UsedPart part) {
        return new AssetEvent(day, Kind.PART, null, null, null, null, ticket, part);
    }
}
