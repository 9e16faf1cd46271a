package io.anxin.customer.merging;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.customer.Customer;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.merging.CustomerMergePreview.Warning;
import io.anxin.shared.InvalidInput;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows what a merge would do before it is done.
@Component
class CustomerMergePreviews {

    private final Customers customers;
    private final List<Belongings> belongings;
    private final JdbcClient sql;

    CustomerMergePreviews(Customers customers, List<Belongings> belongings, JdbcClient sql) {
        this.customers = customers;
        this.belongings = List.copyOf(belongings);
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    CustomerMergePreview of(Actor reader, CustomerId source, CustomerId target) {
        reader.require(Permission.READ_CUSTOMERS);
        if (source.equals(target)) {
            throw new InvalidInput("into", "merge.itself");
        }
        Customer from = customers.profile(source);
        Customer into = customers.profile(target);
        CustomerSummary one = customers.get(source);
        Moved moved = Profiles.fill(from, into, List.of(), Map.of());
        Map<String, Long> counts = new LinkedHashMap<>();
        belongings.forEach(kind -> counts.put(kind.kind(), kind.count(reader, source)));
        return new CustomerMergePreview(
                List.of(one, customers.get(target)),
                new CustomerMerges.Versions(from.version(), into.version()),
                customers.identities(source),
                counts,
                moved.company() == null ? "" : Objects.toString(one.companyName(), ""),
                moved.tags(),
                !moved.notes().isEmpty(),
                List.copyOf(warnings(from, into)));
    }

    private Set<Warning> warnings(Customer from, Customer into) {
        CustomerSummary one = customers.get(from.id());
        CustomerSummary other = customers.get(into.id());
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        if (!from.name().equalsIgnoreCase(into.name())) {
            warnings.add(Warning.OTHER_NAME);
        }
        if (from.company() != null
                && into.company() != null
                && !from.company().equals(into.company())) {
            warnings.add(Warning.OTHER_COMPANY);
        }
        if (!from.locale().equals(into.locale())) {
            warnings.add(Warning.OTHER_LANGUAGE);
        }
        if (one.tier() != other.tier()) {
            warnings.add(Warning.OTHER_TIER);
        }
        if (isDismissed(from.id(), into.id())) {
            warnings.add(Warning.DISMISSED);
        }
        return warnings;
    }

    private boolean isDismissed(CustomerId one, CustomerId other) {
        return sql.sql(
                        """
                        select exists (select from customer.duplicate
                            where one = least(:one, :other) and other = greatest(:one, :other)
                              and dismissed_at is not null)
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }
}
