package io.anxin.demo;

import io.anxin.access.Actor;
import io.anxin.customer.Companies;
import io.anxin.customer.Companies.CompanyDescription;
import io.anxin.customer.CompanyId;
import io.anxin.customer.Customer;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Customers;
import io.anxin.customer.Customers.Address;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.customer.IdentityKind;
import io.anxin.customer.Tier;
import io.anxin.shared.WorldClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Enters the customers of the demo company and their employers.
@Component
class DemoCustomers {

    private static final Actor CLERK = Actor.system("demo");

    private static final Duration FIRST = Duration.ofDays(1_100);
    private static final Duration BETWEEN = Duration.ofHours(53);

    private final Customers customers;
    private final Companies companies;
    private final Clock clock;

    DemoCustomers(Customers customers, Companies companies, Clock clock) {
        this.customers = customers;
        this.companies = companies;
        this.clock = clock;
    }

    /// They came one after the other, the last of them some months before the history begins.
    Map<Buyer, CustomerId> enter(List<Buyer> buyers) {
        Map<String, CompanyId> employers = new HashMap<>();
        Map<Buyer, CustomerId> ids = new HashMap<>();
        Instant first = clock.instant().minus(FIRST);
        for (Buyer buyer : buyers) {
            Instant since = first.plus(BETWEEN.multipliedBy(ids.size()));
            ids.put(buyer, WorldClock.at(since, () -> enter(buyer, employers)));
        }
        return ids;
    }

    private CustomerId enter(Buyer buyer, Map<String, CompanyId> employers) {
        CompanyId company =
                buyer.company() == null
                        ? null
                        : employers.computeIfAbsent(
                                buyer.company(), name -> found(name, employers.size()));
        return enter(buyer, company).id();
    }

    /// One company in eight is a VIP, one in four has value-added service.
    private CompanyId found(String name, int number) {
        Tier tier = number % 8 == 0 ? Tier.VIP : number % 4 == 1 ? Tier.VALUE_ADDED : null;
        return companies
                .create(CLERK, new CompanyDescription(name, tier, List.of(), List.of(), ""))
                .id();
    }

    private Customer enter(Buyer buyer, @Nullable CompanyId company) {
        boolean chinese = buyer.locale().equals("zh-CN");
        CustomerDescription wanted =
                new CustomerDescription(
                        buyer.name(),
                        company,
                        null,
                        buyer.locale(),
                        chinese ? "Asia/Shanghai" : "Europe/Amsterdam",
                        List.of(buyer.product()),
                        "");
        return customers.create(
                CLERK,
                wanted,
                List.of(
                        new Address(IdentityKind.MAIL, buyer.mail()),
                        new Address(IdentityKind.PHONE, buyer.phone())));
    }
}
