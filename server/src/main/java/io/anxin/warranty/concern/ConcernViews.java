package io.anxin.warranty.concern;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.asset.Asset;
import io.anxin.asset.AssetCard;
import io.anxin.asset.AssetFacts;
import io.anxin.asset.EntitlementView;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is told of the machine of a ticket.
@Component
class ConcernViews {

    /// Whose the machine is.
    ///
    /// @param elsewhere whether that is neither the customer of the ticket nor a colleague
    record MachineOwner(CustomerId id, String customerName, boolean elsewhere) {}

    /// @param ticket in which the machine was named: this one, or one that was merged into it
    /// @param owner null for who may not read customers; likewise the site
    /// @param components that the coverages name; likewise faults
    record ConcernView(
            TicketId ticket,
            AssetCard asset,
            @Nullable MachineOwner owner,
            @Nullable String site,
            FaultReport fault,
            LocalDate today,
            EntitlementView entitlement,
            List<String> components,
            List<String> faults) {}

    private final Tickets tickets;
    private final AssetFacts assets;
    private final Customers customers;

    ConcernViews(Tickets tickets, AssetFacts assets, Customers customers) {
        this.tickets = tickets;
        this.assets = assets;
        this.customers = customers;
    }

    /// @param day on which it is asked, null for the day on which it failed
    ConcernView view(Actor reader, TicketId id, Concern of, @Nullable LocalDate day) {
        Asset asset = assets.get(of.asset());
        FaultReport fault = of.fault();
        boolean knowsCustomers = reader.may(Permission.READ_CUSTOMERS);
        return new ConcernView(
                of.ticket(),
                AssetCard.of(asset),
                knowsCustomers ? owner(tickets.requireVisible(reader, id), asset) : null,
                knowsCustomers ? asset.site() : null,
                fault,
                assets.today(asset),
                assets.entitlement(
                        asset,
                        fault.question(day == null ? fault.noticedOn() : day),
                        Locale.forLanguageTag(reader.locale())),
                assets.components(asset.id()),
                assets.faults(asset.id()));
    }

    private MachineOwner owner(TicketSummary ticket, Asset asset) {
        Map<CustomerId, CustomerSummary> both =
                customers.summaries(List.of(asset.owner(), ticket.customer()));
        CustomerSummary owner = both.get(asset.owner());
        CustomerSummary asking = both.get(ticket.customer());
        return new MachineOwner(
                asset.owner(),
                owner == null ? "" : owner.name(),
                owner == null || asking == null || !near(owner, asking));
    }

    private static boolean near(CustomerSummary owner, CustomerSummary asking) {
        return owner.id().equals(asking.id())
                || (owner.company() != null && owner.company().equals(asking.company()));
    }
}
