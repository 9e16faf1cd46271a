package io.anxin.ticket.name;

import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.Tier;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.ticket.category.Categories;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names what tickets refer to. Customers are asked for once for a whole page; teams, people and
/// categories are answered from memory.
@Component
public class Names {

    private final Accounts accounts;
    private final Teams teams;
    private final Customers customers;
    private final Categories categories;

    Names(Accounts accounts, Teams teams, Customers customers, Categories categories) {
        this.accounts = accounts;
        this.teams = teams;
        this.customers = customers;
        this.categories = categories;
    }

    /// The customers of a page; each id is answered, also one that no longer exists.
    public Map<CustomerId, CustomerSummary> customers(Collection<CustomerId> ids) {
        return customers.summaries(new HashSet<>(ids));
    }

    public static NamedCustomer customer(CustomerId id, Map<CustomerId, CustomerSummary> known) {
        CustomerSummary customer = known.get(id);
        return customer == null
                ? new NamedCustomer(id.value(), "", null, Tier.BASIC)
                : new NamedCustomer(
                        id.value(), customer.name(), customer.companyName(), customer.tier());
    }

    public @Nullable NamedTeam team(@Nullable TeamId id) {
        if (id == null) {
            return null;
        }
        return teams.find(id)
                .map(team -> new NamedTeam(id.value(), team.name().zh(), team.name().en()))
                .orElseGet(() -> new NamedTeam(id.value(), "", ""));
    }

    public NamedPerson person(AccountId id) {
        return new NamedPerson(
                id.value(), accounts.find(id).map(account -> account.name()).orElse(""));
    }

    public @Nullable NamedPerson personIf(@Nullable AccountId id) {
        return id == null ? null : person(id);
    }

    public @Nullable NamedCategory category(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        return categories
                .find(id)
                .map(found -> new NamedCategory(id, found.name().zh(), found.name().en()))
                .orElseGet(() -> new NamedCategory(id, "", ""));
    }
}
