package io.anxin.warranty.concern;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.asset.AssetId;
import io.anxin.asset.AssetRow;
import io.anxin.asset.Assets;
import io.anxin.customer.Companies;
import io.anxin.customer.CompanyId;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which machines a ticket may be about: those of its customer first, then those of colleagues in
/// the same company, then everybody else's that the words find.
@Component
class AssetChoices {

    /// More than that nobody reads; who does not see his writes more of the serial number.
    private static final int MOST = 20;

    enum Nearness {
        CUSTOMER,
        COMPANY,
        OTHER
    }

    record AssetChoice(AssetRow machine, Nearness nearness) {}

    private final Tickets tickets;
    private final Assets assets;
    private final Customers customers;
    private final Companies companies;

    AssetChoices(Tickets tickets, Assets assets, Customers customers, Companies companies) {
        this.tickets = tickets;
        this.assets = assets;
        this.customers = customers;
        this.companies = companies;
    }

    /// @param words as for the list of assets; null or blank leaves out everybody else's
    List<AssetChoice> of(Actor actor, TicketId id, @Nullable String words) {
        actor.require(Permission.READ_CUSTOMERS);
        CustomerId customer = tickets.requireVisible(actor, id).customer();
        Map<AssetId, AssetChoice> found = new LinkedHashMap<>();
        add(found, actor, words, List.of(customer), Nearness.CUSTOMER);
        CompanyId company = customers.find(customer).map(CustomerSummary::company).orElse(null);
        if (company != null) {
            add(found, actor, words, companies.people(company), Nearness.COMPANY);
        }
        if (words != null && !words.isBlank()) {
            add(found, actor, words, null, Nearness.OTHER);
        }
        return found.values().stream().limit(MOST).toList();
    }

    private void add(
            Map<AssetId, AssetChoice> found,
            Actor actor,
            @Nullable String words,
            @Nullable Collection<CustomerId> owners,
            Nearness nearness) {
        if (found.size() < MOST) {
            assets.list(actor, words, owners, false, null, MOST)
                    .items()
                    .forEach(
                            row ->
                                    found.putIfAbsent(
                                            row.asset().id(), new AssetChoice(row, nearness)));
        }
    }
}
