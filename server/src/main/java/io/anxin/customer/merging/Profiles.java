package io.anxin.customer.merging;

import io.anxin.customer.CompanyId;
import io.anxin.customer.Customer;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.customer.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a profile gets from another one, and how that is taken back. What the target says counts;
/// the source only fills what is empty.
final class Profiles {

    private static final int LONGEST_NOTES = 10_000;

    private Profiles() {}

    static Moved fill(
            Customer source,
            Customer target,
            List<Moved.Address> addresses,
            Map<String, List<String>> belongings) {
        CompanyId company = target.company() == null ? source.company() : null;
        Tier tier = target.tier() == null ? source.tier() : null;
        List<String> tags = new ArrayList<>(source.tags());
        tags.removeAll(target.tags());
        return new Moved(
                addresses,
                belongings,
                company == null ? null : company.value(),
                tier == null ? null : tier.name(),
                tags,
                added(source.notes(), target.notes()));
    }

    private static String added(String of, String to) {
        boolean known = of.isBlank() || to.contains(of.strip());
        String text = to.isEmpty() ? of : "\n\n" + of;
        return known || to.length() + text.length() > LONGEST_NOTES ? "" : text;
    }

    static CustomerDescription with(Customer target, Moved moved) {
        List<String> tags = new ArrayList<>(target.tags());
        tags.addAll(moved.tags());
        return new CustomerDescription(
                target.name(),
                moved.company() == null ? target.company() : new CompanyId(moved.company()),
                moved.tier() == null ? target.tier() : Tier.valueOf(moved.tier()),
                target.locale(),
                target.zone(),
                tags,
                target.notes() + moved.notes());
    }

    /// What staff made of it meanwhile stays.
    static CustomerDescription without(Customer target, Moved moved) {
        List<String> tags = new ArrayList<>(target.tags());
        tags.removeAll(moved.tags());
        return new CustomerDescription(
                target.name(),
                isStill(target.company(), moved.company()) ? null : target.company(),
                isStill(target.tier(), moved.tier()) ? null : target.tier(),
                target.locale(),
                target.zone(),
                tags,
                target.notes().endsWith(moved.notes())
                        ? target.notes()
                                .substring(0, target.notes().length() - moved.notes().length())
                        : target.notes());
    }

    private static boolean isStill(@Nullable CompanyId now, @Nullable UUID filled) {
        return filled != null && now != null && now.value().equals(filled);
    }

    private static boolean isStill(@Nullable Tier now, @Nullable String filled) {
        return filled != null && now != null && Objects.equals(now.name(), filled);
    }
}
