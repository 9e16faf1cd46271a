package io.anxin.customer;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.access.personal.Unmaskings;
import io.anxin.customer.CustomerSearch.CustomerRow;
import io.anxin.customer.Customers.Address;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/customers")
class CustomerController {

    private static final String LOCALES = "zh-CN|en";

    record AddIdentity(@NotNull IdentityKind kind, @NotBlank @Size(max = 320) String value) {

        Address address() {
            return new Address(kind, value);
        }
    }

    record CreateCustomer(
            @NotBlank @Size(max = 200) String name,
            @Nullable UUID company,
            @Nullable Tier tier,
            @Pattern(regexp = LOCALES) @NotNull String locale,
            @NotBlank String zone,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> tags,
            @NotNull @Size(max = 10_000) String notes,
            @NotNull @Size(max = 50) @Valid List<AddIdentity> identities) {

        CustomerDescription description() {
            return described(name, company, tier, locale, zone, tags, notes);
        }
    }

    record ChangeCustomer(
            long version,
            @NotBlank @Size(max = 200) String name,
            @Nullable UUID company,
            @Nullable Tier tier,
            @Pattern(regexp = LOCALES) @NotNull String locale,
            @NotBlank String zone,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> tags,
            @NotNull @Size(max = 10_000) String notes) {

        CustomerDescription description() {
            return described(name, company, tier, locale, zone, tags, notes);
        }
    }

    /// @param tier the own tier, null when the company's counts
    /// @param effectiveTier what the customer is entitled to
    record CustomerView(
            UUID id,
            long version,
            String name,
            @Nullable UUID company,
            @Nullable String companyName,
            @Nullable Tier tier,
            Tier effectiveTier,
            String locale,
            String zone,
            List<String> tags,
            String notes,
            Instant createdAt,
            List<Identity> identities) {}

    /// Something that happened to the customer.
    ///
    /// @param action what, such as `customer-created`, `identity-added`, `tier-changed`
    /// @param before the members that changed, as they were
    /// @param after the members that changed, as they became
    record TimelineEntry(
            Instant at,
            String action,
            String by,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /// @param reason told to whoever reads the list of what was shown
    record UnmaskCustomer(@NotBlank @Size(max = 500) String reason) {}

    /// @param until null when it is hidden
    record Unmasked(@Nullable Instant until) {}

    private final Customers customers;
    private final CustomerTable table;
    private final CustomerSearch search;
    private final Audit audit;
    private final Unmaskings unmaskings;

    CustomerController(
            Customers customers,
            CustomerTable table,
            CustomerSearch search,
            Audit audit,
            Unmaskings unmaskings) {
        this.customers = customers;
        this.table = table;
        this.search = search;
        this.audit = audit;
        this.unmaskings = unmaskings;
    }

    /// The newest customers first.
    ///
    /// @param q words of a name, company, mail address or phone number
    @GetMapping
    Page<CustomerRow> list(
            Actor actor,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Tier tier,
            @RequestParam @Nullable UUID company,
            @RequestParam @Nullable String tag,
            @RequestParam @Nullable String locale,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        actor.require(Permission.READ_CUSTOMERS);
        return search.list(
                actor, new CustomerSearch.Filter(q, tier, company, tag, locale), after, size);
    }

    @GetMapping("/{id}")
    CustomerView customer(Actor actor, @PathVariable UUID id) {
        actor.require(Permission.READ_CUSTOMERS);
        return view(table.get(current(id)));
    }

    @PostMapping
    ResponseEntity<CustomerView> create(Actor actor, @Valid @RequestBody CreateCustomer request) {
        List<Address> addresses = request.identities().stream().map(AddIdentity::address).toList();
        Customer customer = customers.create(actor, request.description(), addresses);
        return ResponseEntity.created(URI.create("/api/v1/customers/" + customer.id()))
                .body(view(customer));
    }

    @PutMapping("/{id}")
    CustomerView change(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangeCustomer request) {
        return view(
                customers.change(
                        actor, new CustomerId(id), request.version(), request.description()));
    }

    @PostMapping("/{id}/identities")
    @ResponseStatus(HttpStatus.CREATED)
    Identity addIdentity(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody AddIdentity request) {
        return customers.addIdentity(actor, new CustomerId(id), request.address());
    }

    @DeleteMapping("/{id}/identities")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeIdentity(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam IdentityKind kind,
            @RequestParam String value) {
        customers.removeIdentity(actor, new CustomerId(id), new Address(kind, value));
    }

    /// Shows the caller what is hidden of the customer, for a short time.
    @PostMapping("/{id}/unmasking")
    Unmasked unmaskCustomer(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody UnmaskCustomer request) {
        actor.require(Permission.READ_CUSTOMERS);
        actor.require(Permission.UNMASK_PERSONAL_DATA);
        return new Unmasked(
                unmaskings.show(actor, "customer", current(id).value(), request.reason()));
    }

    /// Until when it is shown to the caller.
    @GetMapping("/{id}/unmasking")
    Unmasked unmasked(Actor actor, @PathVariable UUID id) {
        actor.require(Permission.READ_CUSTOMERS);
        actor.require(Permission.UNMASK_PERSONAL_DATA);
        return new Unmasked(unmaskings.until(actor, "customer", current(id).value()).orElse(null));
    }

    /// What happened to the customer itself, newest first.
    @GetMapping("/{id}/timeline")
    Page<TimelineEntry> timeline(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        actor.require(Permission.READ_CUSTOMERS);
        Page<Audit.Entry> page = audit.of("customer", current(id).toString(), after, size);
        return new Page<>(
                page.items().stream().map(CustomerController::entry).toList(), page.next());
    }

    /// The customer asked for, or the one it was merged into.
    private CustomerId current(UUID id) {
        return customers.get(new CustomerId(id)).id();
    }

    private static CustomerDescription described(
            String name,
            @Nullable UUID company,
            @Nullable Tier tier,
            String locale,
            String zone,
            List<String> tags,
            String notes) {
        CompanyId employer = company == null ? null : new CompanyId(company);
        return new CustomerDescription(name, employer, tier, locale, zone, tags, notes);
    }

    private static TimelineEntry entry(Audit.Entry entry) {
        JsonNode before = entry.before();
        boolean tier =
                entry.action().equals("customer-changed") && before != null && before.has("tier");
        return new TimelineEntry(
                entry.at(),
                tier ? "tier-changed" : entry.action(),
                entry.actorName(),
                before,
                entry.after());
    }

    private CustomerView view(Customer customer) {
        CustomerSummary summary = customers.get(customer.id());
        return new CustomerView(
                customer.id().value(),
                customer.version(),
                customer.name(),
                customer.company() == null ? null : customer.company().value(),
                summary.companyName(),
                customer.tier(),
                summary.tier(),
                customer.locale(),
                customer.zone(),
                customer.tags(),
                customer.notes(),
                customer.createdAt(),
                customers.identities(customer.id()));
    }
}
