package io.anxin.customer.importing;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.customer.Companies;
import io.anxin.customer.Companies.CompanyDescription;
import io.anxin.customer.Company;
import io.anxin.customer.CompanyId;
import io.anxin.customer.Customer;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.Customers.Address;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.imports.ImportField;
import io.anxin.imports.ImportTarget;
import io.anxin.imports.RowResult;
import io.anxin.shared.Bilingual;
import io.anxin.shared.InvalidInput;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Customers from files. Whoever owns one of the addresses of a row is the customer it means; a row
/// whose addresses belong to two is faulty, since merging is for people to decide.
@Component
class CustomerImport implements ImportTarget {

    private static final String ZONE = "Asia/Shanghai";

    private static final List<ImportField> FIELDS =
            List.of(
                    field("name", "姓名", "Name"),
                    field("company", "公司", "Company"),
                    field("mail", "邮箱", "Mail"),
                    field("mail2", "备用邮箱", "Second mail"),
                    field("phone", "电话", "Phone"),
                    field("phone2", "备用电话", "Second phone"),
                    field("wechat", "微信", "WeChat"),
                    field("externalId", "原系统编号", "Number in the old system"),
                    field("tier", "客户等级", "Tier"),
                    field("locale", "语言", "Language"),
                    field("zone", "时区", "Time zone"),
                    field("tags", "标签", "Tags"),
                    field("notes", "备注", "Notes"));

    private final Customers customers;
    private final Companies companies;
    private final MessageSource messages;

    CustomerImport(Customers customers, Companies companies, MessageSource messages) {
        this.customers = customers;
        this.companies = companies;
        this.messages = messages;
    }

    private static ImportField field(String key, String zh, String en) {
        return new ImportField(key, new Bilingual(zh, en), false);
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public void require(Actor actor) {
        actor.require(Permission.MANAGE_CUSTOMERS);
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    /// Whoever has no address at all cannot be known again, but by name at least.
    @Override
    public List<List<String>> required() {
        return List.of(List.of("name", "mail", "phone"));
    }

    @Override
    public Optional<String> key(Map<String, String> values) {
        return Optional.ofNullable(values.get("externalId"));
    }

    @Override
    public RowResult check(Actor actor, Map<String, String> values, @Nullable String known) {
        CustomerRow row = checked(values);
        return existing(row, known)
                .map(customer -> RowResult.known(customer.id().toString()))
                .orElse(RowResult.created(""));
    }

    @Override
    public RowResult take(
            Actor actor, Map<String, String> values, @Nullable String known, boolean changesKnown) {
        CustomerRow row = checked(values);
        Optional<CustomerSummary> existing = existing(row, known);
        if (existing.isEmpty()) {
            Customer made =
                    customers.create(actor, described(actor, row, null), distinct(row.addresses()));
            return RowResult.created(made.id().toString());
        }
        CustomerId id = existing.get().id();
        return changesKnown && change(actor, row, id)
                ? RowResult.changed(id.toString())
                : RowResult.known(id.toString());
    }

    private CustomerRow checked(Map<String, String> values) {
        CustomerRow row = CustomerRow.read(values, messages);
        String name = row.name();
        if (name != null && name.length() > 200) {
            throw new InvalidInput("name", "tooLong", 200);
        }
        String zone = row.zone();
        if (zone != null) {
            try {
                ZoneId.of(zone);
            } catch (DateTimeException e) {
                InvalidInput wrong = new InvalidInput("zone", "zone");
                wrong.initCause(e);
                throw wrong;
            }
        }
        return row;
    }

    /// @throws InvalidInput when the addresses belong to several customers
    private Optional<CustomerSummary> existing(CustomerRow row, @Nullable String known) {
        Set<CustomerSummary> owners = new LinkedHashSet<>();
        if (known != null) {
            customers.find(new CustomerId(UUID.fromString(known))).ifPresent(owners::add);
        }
        row.addresses().forEach(address -> owner(address).ifPresent(owners::add));
        if (owners.size() > 1) {
            throw new InvalidInput(
                    "mail",
                    "import.twoCustomers",
                    String.join(", ", owners.stream().map(CustomerSummary::name).toList()));
        }
        return owners.stream().findFirst();
    }

    private Optional<CustomerSummary> owner(Address address) {
        try {
            return customers.owner(address);
        } catch (InvalidInput e) {
            InvalidInput named =
                    new InvalidInput(
                            switch (address.kind()) {
                                case MAIL -> "mail";
                                case PHONE -> "phone";
                                case WECHAT, WEIBO -> "wechat";
                                case EXTERNAL -> "externalId";
                            },
                            e.errors().getFirst().code());
            named.initCause(e);
            throw named;
        }
    }

    private boolean change(Actor actor, CustomerRow row, CustomerId id) {
        Customer before = customers.profile(id);
        CustomerDescription wanted = described(actor, row, before);
        boolean changed = false;
        if (!wanted.equals(asItIs(before))) {
            customers.change(actor, id, before.version(), wanted);
            changed = true;
        }
        for (Address address : distinct(row.addresses())) {
            if (owner(address).isEmpty()) {
                customers.addIdentity(actor, id, address);
                changed = true;
            }
        }
        return changed;
    }

    private static CustomerDescription asItIs(Customer customer) {
        return new CustomerDescription(
                customer.name(),
                customer.company(),
                customer.tier(),
                customer.locale(),
                customer.zone(),
                customer.tags(),
                customer.notes());
    }

    /// What the row says, and where it says nothing what is known.
    private CustomerDescription described(Actor actor, CustomerRow row, @Nullable Customer before) {
        CompanyId company = row.company() == null ? null : company(actor, row.company());
        List<String> tags =
                before == null
                        ? row.tags()
                        : Stream.concat(before.tags().stream(), row.tags().stream())
                                .distinct()
                                .toList();
        String name = first(row.name(), before == null ? called(row) : before.name());
        return new CustomerDescription(
                name,
                company == null && before != null ? before.company() : company,
                row.tier() == null && before != null ? before.tier() : row.tier(),
                first(row.locale(), before == null ? language(name) : before.locale()),
                first(row.zone(), before == null ? ZONE : before.zone()),
                tags,
                first(row.notes(), before == null ? "" : before.notes()));
    }

    private CompanyId company(Actor actor, String name) {
        return companies
                .named(name)
                .map(Company::id)
                .orElseGet(
                        () ->
                                companies
                                        .create(
                                                actor,
                                                new CompanyDescription(
                                                        name, null, List.of(), List.of(), ""))
                                        .id());
    }

    private static String called(CustomerRow row) {
        return row.addresses().isEmpty() ? "?" : row.addresses().getFirst().value();
    }

    private static String language(String name) {
        return name.codePoints()
                        .anyMatch(p -> Character.UnicodeScript.of(p) == Character.UnicodeScript.HAN)
                ? "zh-CN"
                : "en";
    }

    private static String first(@Nullable String said, String otherwise) {
        return said == null ? otherwise : said;
    }

    private static List<Address> distinct(List<Address> addresses) {
        return new ArrayList<>(new LinkedHashSet<>(addresses));
    }
}
