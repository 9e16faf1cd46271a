package io.anxin.warranty.concern;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.Sight;
import io.anxin.asset.AssetFacts;
import io.anxin.asset.AssetId;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.card.TicketCard;
import io.anxin.ticket.card.TicketCards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The tickets of a machine, cut to those that the reader may see.
@Component
public class AssetTickets {

    public record AssetTicket(TicketCard ticket, FaultReport fault) {}

    private final ConcernTable table;
    private final AssetFacts assets;
    private final TicketCards cards;
    private final Sight sight;

    AssetTickets(ConcernTable table, AssetFacts assets, TicketCards cards, Sight sight) {
        this.table = table;
        this.assets = assets;
        this.cards = cards;
        this.sight = sight;
    }

    /// The newest ticket first.
    public Page<AssetTicket> of(Actor actor, AssetId id, @Nullable String after, int size) {
        actor.require(Permission.READ_CUSTOMERS);
        assets.get(id);
        Page<Concern> page =
                sight.page(
                        actor,
                        after,
                        from -> table.of(id, from, size),
                        each -> new Sight.Thing("ticket", each.ticket().toString()));
        Map<TicketId, TicketCard> shown =
                cards.of(actor, page.items().stream().map(Concern::ticket).toList());
        List<AssetTicket> rows = new ArrayList<>();
        for (Concern each : page.items()) {
            TicketCard card = shown.get(each.ticket());
            if (card != null) {
                rows.add(new AssetTicket(card, each.fault()));
            }
        }
        return new Page<>(rows, page.next());
    }
}
