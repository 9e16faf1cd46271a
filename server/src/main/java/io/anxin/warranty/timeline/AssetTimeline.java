package io.anxin.warranty.timeline;

import io.anxin.access.Actor;
import io.anxin.asset.Asset;
import io.anxin.asset.AssetId;
import io.anxin.asset.Assets;
import io.anxin.asset.GrantedCoverage;
import io.anxin.asset.Milestones;
import io.anxin.parts.stock.UsedParts;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import io.anxin.ticket.card.TicketCard;
import io.anxin.warranty.concern.AssetTickets;
import io.anxin.warranty.concern.AssetTickets.AssetTicket;
import io.anxin.warranty.timeline.AssetEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what happened to a machine. A page ends where its oldest ticket lies; what
/// happened to the machine itself before that comes with the next one.
@Component
class AssetTimeline {

    /// Of one day the latest first, as of all days.
    private static final Comparator<AssetEvent> LATEST =
            Comparator.comparing(AssetEvent::day).thenComparing(AssetEvent::kind).reversed();

    private final Assets assets;
    private final AssetTickets tickets;
    private final UsedParts parts;

    AssetTimeline(Assets assets, AssetTickets tickets, UsedParts parts) {
        this.assets = assets;
        this.tickets = tickets;
        this.parts = parts;
    }

    /// The latest first.
    ///
    /// @param size how many tickets are on it at most
    Page<AssetEvent> of(Actor actor, AssetId id, @Nullable String after, int size) {
        Asset asset = assets.get(actor, id);
        Cursor cursor = after == null ? null : Cursor.decode(after, 2);
        String fromTicket = cursor == null ? null : Cursor.of(cursor.number(0)).encode();
        LocalDate end = cursor == null ? LocalDate.MAX : LocalDate.ofEpochDay(cursor.number(1));
        Page<AssetTicket> page = tickets.of(actor, id, fromTicket, size);
        ZoneId zone = ZoneId.of(asset.zone());
        List<AssetEvent> entries = new ArrayList<>(ofTickets(actor, page.items(), zone));
        LocalDate first =
                page.next() == null
                        ? LocalDate.MIN
                        : entries.stream()
                                .map(AssetEvent::day)
                                .min(Comparator.naturalOrder())
                                .orElse(end);
        ofMachine(actor, asset, zone).stream()
                .filter(each -> !each.day().isBefore(first) && each.day().isBefore(end))
                .forEach(entries::add);
        entries.sort(LATEST);
        return new Page<>(entries, next(page.next(), first));
    }

    private static @Nullable String next(@Nullable String tickets, LocalDate first) {
        return tickets == null
                ? null
                : Cursor.of(Cursor.decode(tickets, 1).number(0), first.toEpochDay()).encode();
    }

    private List<AssetEvent> ofTickets(Actor actor, List<AssetTicket> page, ZoneId zone) {
        Map<String, TicketCard> cards =
                page.stream()
                        .map(AssetTicket::ticket)
                        .collect(Collectors.toMap(TicketCard::number, Function.identity()));
        List<AssetEvent> entries = new ArrayList<>();
        cards.values()
                .forEach(card -> entries.add(AssetEvent.ticket(day(card.openedAt(), zone), card)));
        parts.usedFor(actor, cards.keySet())
                .forEach(
                        used -> {
                            TicketCard card = cards.get(used.document());
                            if (card != null) {
                                entries.add(AssetEvent.part(day(used.at(), zone), card, used));
                            }
                        });
        return entries;
    }

    private List<AssetEvent> ofMachine(Actor actor, Asset asset, ZoneId zone) {
        List<AssetEvent> entries = new ArrayList<>();
        Milestones days = asset.milestones();
        add(entries, Kind.BUILT, days.built());
        add(entries, Kind.SHIPPED, days.shipment());
        add(entries, Kind.INSTALLED, days.installation());
        add(entries, Kind.ACCEPTED, days.acceptance());
        add(entries, Kind.FIRST_USED, days.firstUse());
        add(entries, Kind.RETIRED, days.retired());
        assets.owners(actor, asset.id())
                .forEach(
                        each ->
                                entries.add(
                                        AssetEvent.owner(
                                                each.from(),
                                                each.customer(),
                                                each.customerName())));
        assets.coverages(actor, asset.id()).forEach(each -> decided(entries, each, zone));
        return entries;
    }

    private static void decided(List<AssetEvent> entries, GrantedCoverage coverage, ZoneId zone) {
        String name = coverage.promise().name();
        entries.add(AssetEvent.coverage(day(coverage.grantedAt(), zone), Kind.COVERED, name, null));
        if (coverage.voidedOn() != null) {
            entries.add(
                    AssetEvent.coverage(
                            coverage.voidedOn(), Kind.VOIDED, name, coverage.voidedReason()));
        }
    }

    private static void add(List<AssetEvent> entries, Kind kind, @Nullable LocalDate day) {
        if (day != null) {
            entries.add(AssetEvent.of(day, kind));
        }
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
