package io.anxin.customer;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.customer.matching.MailProviders;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The companies we serve.
@Service
public class Companies {

    private static final int LONGEST_NAME = 200;

    /// What a company is to be.
    ///
    /// @param domains mail domains by which new senders are known to be its people
    public record CompanyDescription(
            String name,
            @Nullable Tier tier,
            List<String> domains,
            List<String> tags,
            String notes) {}

    private final CompanyTable companies;
    private final CustomerTable customers;
    private final Audit audit;
    private final Clock clock;

    Companies(CompanyTable companies, CustomerTable customers, Audit audit, Clock clock) {
        this.companies = companies;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Company> find(CompanyId id) {
        return companies.find(id);
    }

    /// The oldest company of exactly that name, large and small letters apart.
    public Optional<Company> named(String name) {
        return companies.named(Addresses.clean(name, LONGEST_NAME));
    }

    /// @throws io.anxin.shared.NotFound when there is no such company
    public Company get(CompanyId id) {
        return companies.get(id);
    }

    /// Its people, also those who were merged into others since.
    public List<CustomerId> people(CompanyId id) {
        return customers.of(id);
    }

    /// The newest companies, those that match all words of `q` when it is given.
    public Page<Company> list(Actor actor, @Nullable String q, @Nullable String after, int size) {
        actor.require(Permission.READ_CUSTOMERS);
        return companies.list(q, after, size);
    }

    /// @throws DomainTaken when a mail domain belongs to another company or to a public provider
    @Transactional
    public Company create(Actor actor, CompanyDescription wanted) {
        actor.require(Permission.MANAGE_CUSTOMERS);
        Company company = company(CompanyId.next(), 1, wanted, clock.instant());
        companies.insert(company);
        audit.record(actor, "company-created", "company", company.id().toString(), null, company);
        return company;
    }

    /// @param version the version the change was made on
    /// @throws DomainTaken when a mail domain belongs to another company or to a public provider
    @Transactional
    public Company change(Actor actor, CompanyId id, long version, CompanyDescription wanted) {
        actor.require(Permission.MANAGE_CUSTOMERS);
        Company before = companies.get(id);
        if (before.version() != version) {
            throw new Stale("company", id, before.version());
        }
        Company after = company(id, version + 1, wanted, before.createdAt());
        companies.update(after);
        if (!before.name().equals(after.name()) || before.tier() != after.tier()) {
            customers.derive(customers.of(id));
        }
        audit.record(actor, "company-changed", "company", id.toString(), before, after);
        return after;
    }

    private static Company company(
            CompanyId id, long version, CompanyDescription wanted, Instant createdAt) {
        List<String> domains = wanted.domains().stream().map(Addresses::domain).distinct().toList();
        domains.stream()
                .filter(MailProviders::isPublic)
                .findFirst()
                .ifPresent(
                        domain -> {
                            throw new DomainTaken(domain);
                        });
        String name = Addresses.clean(wanted.name(), LONGEST_NAME);
        if (name.isEmpty()) {
            throw new InvalidInput("name", "required");
        }
        return new Company(
                id,
                version,
                name,
                wanted.tier(),
                domains,
                wanted.tags().stream().map(String::strip).distinct().toList(),
                wanted.notes(),
                createdAt);
    }
}
