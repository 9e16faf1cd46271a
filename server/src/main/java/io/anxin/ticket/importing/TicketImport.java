package io.anxin.ticket.importing;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.Customers.Address;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.customer.IdentityKind;
import io.anxin.imports.ImportField;
import io.anxin.imports.ImportTarget;
import io.anxin.imports.RowResult;
import io.anxin.imports.RowValues;
import io.anxin.organisation.BusinessCalendar;
import io.anxin.organisation.Calendars;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Folding;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.field.CustomField;
import io.anxin.ticket.field.CustomFields;
import io.anxin.ticket.field.FieldType;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tickets from files. A row whose number is known already is left alone: what has been worked on
/// here since is worth more than the file.
@Component
class TicketImport implements ImportTarget {

    private static final String CUSTOM = "fields.";
    private static final String ZONE = "Asia/Shanghai";

    private static final List<ImportField> FIELDS =
            List.of(
                    field("externalId", "原系统工单号", "Number in the old system", false),
                    field("subject", "主题", "Subject", true),
                    field("text", "内容", "Text", false),
                    field("customerName", "客户姓名", "Customer", false),
                    field("customerMail", "客户邮箱", "Mail of the customer", false),
                    field("customerPhone", "客户电话", "Phone of the customer", false),
                    field("channel", "渠道", "Channel", false),
                    field("kind", "类型", "Kind", false),
                    field("category", "分类", "Category", false),
                    field("severity", "严重程度", "Severity", false),
                    field("impact", "影响范围", "Impact", false),
                    field("team", "团队", "Team", false),
                    field("assignee", "受理人", "Assignee", false),
                    field("tags", "标签", "Tags", false),
                    field("state", "状态", "State", false),
                    field("openedAt", "创建时间", "Opened at", false),
                    field("resolvedAt", "解决时间", "Resolved at", false),
                    field("closedAt", "关闭时间", "Closed at", false),
                    field("resolutionCode", "解决代码", "Resolution code", false),
                    field("resolutionNote", "解决说明", "Resolution note", false),
                    field("reply", "答复", "Reply", false),
                    field("repliedAt", "答复时间", "Replied at", false),
                    field("score", "满意度评分", "Score", false),
                    field("comment", "评价", "Comment", false));

    private final TicketRow rows;
    private final PastTickets tickets;
    private final Customers customers;
    private final CustomFields fields;
    private final Calendars calendars;

    TicketImport(
            TicketRow rows,
            PastTickets tickets,
            Customers customers,
            CustomFields fields,
            Calendars calendars) {
        this.rows = rows;
        this.tickets = tickets;
        this.customers = customers;
        this.fields = fields;
        this.calendars = calendars;
    }

    private static ImportField field(String key, String zh, String en, boolean required) {
        return new ImportField(key, new Bilingual(zh, en), required);
    }

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public void require(Actor actor) {
        actor.require(Permission.MANAGE_DESK);
        actor.require(Permission.MANAGE_CUSTOMERS);
    }

    @Override
    public List<ImportField> fields() {
        List<ImportField> all = new ArrayList<>(FIELDS);
        fields.list().stream()
                .filter(field -> field.archivedAt() == null)
                .forEach(
                        field ->
                                all.add(
                                        new ImportField(
                                                CUSTOM + field.key(), field.name(), false)));
        return all;
    }

    @Override
    public List<List<String>> required() {
        return List.of(
                List.of("subject"), List.of("customerMail", "customerPhone", "customerName"));
    }

    @Override
    public Optional<String> key(Map<String, String> values) {
        return Optional.ofNullable(values.get("externalId"));
    }

    @Override
    public RowResult check(Actor actor, Map<String, String> values, @Nullable String known) {
        rows.read(new RowValues(values), custom(values), zone());
        address(values)
                .ifPresent(
                        address -> {
                            var _ = owner(address);
                        });
        return known == null ? RowResult.created("") : RowResult.known(known);
    }

    @Override
    public RowResult take(
            Actor actor, Map<String, String> values, @Nullable String known, boolean changesKnown) {
        if (known != null) {
            return RowResult.known(known);
        }
        PastTicket past = rows.read(new RowValues(values), custom(values), zone());
        CustomerSummary customer = customer(actor, values);
        return RowResult.created(
                tickets.write(actor, past, customer, values.get("externalId")).toString());
    }

    private CustomerSummary customer(Actor actor, Map<String, String> values) {
        Optional<Address> address = address(values);
        String name = values.get("customerName");
        String locale = language(name == null ? values.getOrDefault("subject", "") : name);
        if (address.isPresent()) {
            return owner(address.get())
                    .orElseGet(
                            () ->
                                    customers.recognise(
                                            actor,
                                            address.get().kind(),
                                            address.get().value(),
                                            name,
                                            locale));
        }
        return customers.get(
                customers
                        .create(
                                actor,
                                new CustomerDescription(
                                        String.valueOf(name),
                                        null,
                                        null,
                                        locale,
                                        ZONE,
                                        List.of(),
                                        ""),
                                List.of())
                        .id());
    }

    private static Optional<Address> address(Map<String, String> values) {
        String mail = values.get("customerMail");
        String phone = values.get("customerPhone");
        if (mail != null) {
            return Optional.of(new Address(IdentityKind.MAIL, mail));
        }
        return Optional.ofNullable(phone).map(each -> new Address(IdentityKind.PHONE, each));
    }

    private Optional<CustomerSummary> owner(Address address) {
        try {
            return customers.owner(address);
        } catch (InvalidInput e) {
            boolean mail = address.kind() == IdentityKind.MAIL;
            InvalidInput named =
                    new InvalidInput(
                            mail ? "customerMail" : "customerPhone", e.errors().getFirst().code());
            named.initCause(e);
            throw named;
        }
    }

    private Map<String, Object> custom(Map<String, String> values) {
        RowValues row = new RowValues(values);
        Map<String, Object> given = new LinkedHashMap<>();
        for (CustomField field : fields.list()) {
            String key = CUSTOM + field.key();
            if (field.archivedAt() == null && values.containsKey(key)) {
                given.put(field.key(), value(field, key, row));
            }
        }
        return fields.check(given);
    }

    private static @Nullable Object value(CustomField field, String key, RowValues row) {
        return switch (field.type()) {
            case BOOLEAN -> row.truth(key);
            case SINGLE_CHOICE -> choice(field, row.text(key, ""));
            case MULTI_CHOICE -> row.list(key).stream().map(each -> choice(field, each)).toList();
            case TEXT, NUMBER, DATE, SERIAL ->
                    field.type() == FieldType.NUMBER
                            ? row.text(key, "").replace(",", "")
                            : row.text(key);
        };
    }

    /// The key of a choice that is named in either language; what is unknown is refused later.
    private static String choice(CustomField field, String said) {
        String folded = Folding.fold(said);
        return field.rules().choices().stream()
                .filter(
                        choice ->
                                Folding.fold(choice.name().zh()).equals(folded)
                                        || Folding.fold(choice.name().en()).equals(folded))
                .map(choice -> choice.key())
                .findFirst()
                .orElse(said);
    }

    private ZoneId zone() {
        return calendars.list().stream()
                .findFirst()
                .map(BusinessCalendar::zone)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    private static String language(String text) {
        return text.codePoints()
                        .anyMatch(p -> Character.UnicodeScript.of(p) == Character.UnicodeScript.HAN)
                ? "zh-CN"
                : "en";
    }
}
