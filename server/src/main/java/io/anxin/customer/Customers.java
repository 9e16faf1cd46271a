package io.anxin.customer;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.customer.matching.MailProviders;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people we serve and how they are recognised. See `docs/policies/recognising-customers.md`.
@Service
public class Customers {

    private static final String CHINESE = "zh-CN";
    private static final String ENGLISH = "en";
    private static final String HOME_ZONE = "Asia/Shanghai";
    private static final int LONGEST_NAME = 200;

    /// What a customer is to be.
    ///
    /// @param tier null when the company's counts
    /// @param locale `zh-CN` or `en`
    public record CustomerDescription(
            String name,
            @Nullable CompanyId company,
            @Nullable Tier tier,
            String locale,
            String zone,
            List<String> tags,
            String notes) {}

    /// An address as it is written.
    public record Address(IdentityKind kind, String value) {}

    private final CustomerTable customers;
    private final IdentityTable identities;
    private final CompanyTable companies;
    private final CustomerSearch search;
    private final Audit audit;
    private final Clock clock;

    Customers(
            CustomerTable customers,
            IdentityTable identities,
            CompanyTable companies,
            CustomerSearch search,
            Audit audit,
            Clock clock) {
        this.customers = customers;
        this.identities = identities;
        this.companies = companies;
        this.search = search;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whom an address belongs to; a new customer is kept for an address nobody has. Any number of
    /// simultaneous messages of a new sender make one customer: the later ones wait until the
    /// transaction of the first has ended.
    ///
    /// @param displayName what the sender calls himself, null or blank when he does not
    /// @param locale the language of the message, null when it is not known
    @Transactional
    public CustomerSummary recognise(
            Actor actor,
            IdentityKind kind,
            String address,
            @Nullable String displayName,
            @Nullable String locale) {
        String value = Addresses.normalise(kind, address);
        List<CustomerSummary> known = search.ownerOf(kind, value);
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        Instant now = clock.instant();
        String written = Addresses.clean(address, LONGEST_NAME);
        Identity identity = new Identity(kind, value, written, now);
        CustomerId id = CustomerId.next();
        if (identities.claim(identity, id)) {
            return keep(actor, id, identity, displayName, locale);
        }
        return search.ownerOf(kind, value).getFirst();
    }

    /// Whose address it is.
    ///
    /// @throws InvalidInput when it cannot be an address of that kind
    public Optional<CustomerSummary> owner(Address address) {
        String value = Addresses.checked(address.kind(), address.value(), "value");
        return search.ownerOf(address.kind(), value).stream().findFirst();
    }

    /// What is kept of a customer.
    ///
    /// @throws NotFound when there is no such customer, or it was merged into another
    public Customer profile(CustomerId id) {
        return customers.get(id);
    }

    /// The customer, or the one it was merged into.
    public Optional<CustomerSummary> find(CustomerId id) {
        return search.byId(id);
    }

    /// @throws NotFound when there is no such customer
    public CustomerSummary get(CustomerId id) {
        return find(id).orElseThrow(() -> new NotFound("customer", id));
    }

    /// By the ids asked for; those that do not exist are missing, those that were merged are
    /// answered by the customer they became.
    public Map<CustomerId, CustomerSummary> summaries(Collection<CustomerId> ids) {
        return ids.isEmpty() ? Map.of() : search.byIds(Set.copyOf(ids));
    }

    /// The newest customers who match all words of a name, company, mail address or phone number.
    public List<CustomerSummary> search(Actor actor, String words, int most) {
        actor.require(Permission.READ_CUSTOMERS);
        CustomerSearch.Filter filter = new CustomerSearch.Filter(words, null, null, null, null);
        return search.list(actor, filter, null, most).items().stream()
                .map(CustomerSearch.CustomerRow::customer)
                .toList();
    }

    /// The addresses of a customer, by kind, oldest first.
    public List<Identity> identities(CustomerId id) {
        return identities(List.of(id)).getOrDefault(id, List.of());
    }

    /// The addresses of each, as far as there are any.
    public Map<CustomerId, List<Identity>> identities(Collection<CustomerId> ids) {
        return identities.of(ids);
    }

    /// @throws IdentityTaken when an address belongs to somebody else; nothing is kept then
    @Transactional
    public Customer create(Actor actor, CustomerDescription wanted, List<Address> addresses) {
        actor.require(Permission.MANAGE_CUSTOMERS);
        CustomerId id = CustomerId.next();
        Customer customer = checked(id, 1, wanted, clock.instant());
        List<Identity> claimed = new ArrayList<>();
        for (Address address : addresses) {
            Identity identity = identity(address, "identities");
            if (!identities.claim(identity, id)) {
                throw new IdentityTaken(identity, owner(identity));
            }
            claimed.add(identity);
        }
        customers.insert(customer, company(customer), claimed);
        audit.record(actor, "customer-created", "customer", id.toString(), null, customer);
        return customer;
    }

    /// @param version the version the change was made on
    @Transactional
    public Customer change(Actor actor, CustomerId id, long version, CustomerDescription wanted) {
        actor.require(Permission.MANAGE_CUSTOMERS);
        Customer before = customers.get(id);
        if (before.version() != version) {
            throw new Stale("customer", id, before.version());
        }
        Customer after = checked(id, version + 1, wanted, before.createdAt());
        customers.update(after);
        audit.record(actor, "customer-changed", "customer", id.toString(), before, after);
        return after;
    }

    /// @throws IdentityTaken when it belongs to somebody else; a merge is proposed then
    @Transactional(noRollbackFor = IdentityTaken.class)
    public Identity addIdentity(Actor actor, CustomerId id, Address address) {
        actor.require(Permission.MANAGE_CUSTOMERS);
        customers.get(id);
        Identity identity = identity(address, "value");
        if (!identities.claim(identity, id)) {
            CustomerId owner = owner(identity);
            if (owner.equals(id)) {
                return identity;
            }
            identities.propose(id, owner, identity, clock.instant());
            throw new IdentityTaken(identity, owner);
        }
        customers.derive(List.of(id));
        audit.record(actor, "identity-added", "customer", id.toString(), null, identity);
        return identity;
    }

    @Transactional
    public void removeIdentity(Actor actor, CustomerId id, Address address) {
        actor.require(Permission.MANAGE_CUSTOMERS);
        customers.get(id);
        Identity identity = identity(address, "value");
        if (!identities.remove(address.kind(), identity.value(), id)) {
            throw new NotFound("identity", address.value());
        }
        customers.derive(List.of(id));
        audit.record(actor, "identity-removed", "customer", id.toString(), identity, null);
    }

    /// What is derived from customers follows after they were merged or parted.
    @Transactional
    public void follow(Collection<CustomerId> ids) {
        customers.derive(ids);
    }

    private CustomerSummary keep(
            Actor actor,
            CustomerId id,
            Identity identity,
            @Nullable String displayName,
            @Nullable String locale) {
        Company company =
                identity.kind() == IdentityKind.MAIL
                        ? companies
                                .known(MailProviders.companyDomains(identity.value()))
                                .orElse(null)
                        : null;
        String name = name(identity, displayName);
        Customer customer =
                new Customer(
                        id,
                        1,
                        name,
                        company == null ? null : company.id(),
                        null,
                        locale == null ? language(name, identity) : language(locale),
                        HOME_ZONE,
                        List.of(),
                        "",
                        identity.addedAt());
        customers.insert(customer, company, List.of(identity));
        audit.record(actor, "customer-created", "customer", id.toString(), null, customer);
        return get(id);
    }

    private static String name(Identity identity, @Nullable String displayName) {
        String shown = displayName == null ? "" : Addresses.clean(displayName, LONGEST_NAME);
        return shown.isEmpty() ? identity.value() : shown;
    }

    private static String language(String locale) {
        return locale.startsWith("zh") ? CHINESE : ENGLISH;
    }

    /// Chinese for who writes the name in Chinese or is reached over a Chinese provider or channel.
    private static String language(String name, Identity identity) {
        boolean han =
                name.codePoints()
                        .anyMatch(
                                p -> Character.UnicodeScript.of(p) == Character.UnicodeScript.HAN);
        String value = identity.value();
        boolean chinese =
                switch (identity.kind()) {
                    case MAIL ->
                            value.endsWith(".cn")
                                    || value.endsWith("@qq.com")
                                    || value.endsWith("@foxmail.com")
                                    || value.endsWith("@163.com")
                                    || value.endsWith("@126.com");
                    case PHONE -> !value.startsWith("+") || value.startsWith("+86");
                    case WECHAT, WEIBO -> true;
                    case EXTERNAL -> false;
                };
        return han || chinese ? CHINESE : ENGLISH;
    }

    private Customer checked(
            CustomerId id, long version, CustomerDescription wanted, Instant createdAt) {
        try {
            ZoneId.of(wanted.zone());
        } catch (DateTimeException e) {
            InvalidInput problem = new InvalidInput("zone", "zone");
            problem.initCause(e);
            throw problem;
        }
        if (wanted.company() != null && companies.find(wanted.company()).isEmpty()) {
            throw new InvalidInput("company", "unknown");
        }
        String name = Addresses.clean(wanted.name(), LONGEST_NAME);
        if (name.isEmpty()) {
            throw new InvalidInput("name", "required");
        }
        return new Customer(
                id,
                version,
                name,
                wanted.company(),
                wanted.tier(),
                language(wanted.locale()),
                wanted.zone(),
                wanted.tags().stream().map(String::strip).distinct().toList(),
                wanted.notes(),
                createdAt);
    }

    private @Nullable Company company(Customer customer) {
        return customer.company() == null ? null : companies.get(customer.company());
    }

    private Identity identity(Address address, String field) {
        String value = Addresses.checked(address.kind(), address.value(), field);
        String written = Addresses.clean(address.value(), LONGEST_NAME);
        return new Identity(address.kind(), value, written, clock.instant());
    }

    private CustomerId owner(Identity identity) {
        return identities
                .owner(identity.kind(), identity.value())
                .orElseThrow(() -> new NotFound("identity", identity.written()));
    }
}
