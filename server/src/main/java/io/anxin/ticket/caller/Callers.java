package io.anxin.ticket.caller;

import io.anxin.access.Actor;
import io.anxin.customer.CompanyId;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.Customers.Address;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.customer.IdentityKind;
import io.anxin.shared.InvalidInput;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the customer a ticket is opened for.
@Component
public class Callers {

    /// Where a customer is taken to live until the profile says more.
    private static final String ZONE = "Asia/Shanghai";

    private final Customers customers;

    Callers(Customers customers) {
        this.customers = customers;
    }

    /// @throws InvalidInput when neither names a customer
    public CustomerSummary find(
            Actor actor, @Nullable UUID known, @Nullable NewCaller caller, String locale) {
        if (known != null) {
            return customers
                    .find(new CustomerId(known))
                    .orElseThrow(() -> new InvalidInput("customerId", "customer"));
        }
        if (caller == null) {
            throw new InvalidInput("customerId", "required");
        }
        if (caller.mail() != null && !caller.mail().isBlank()) {
            return customers.recognise(
                    actor, IdentityKind.MAIL, caller.mail(), caller.name(), locale);
        }
        if (caller.phone() != null && !caller.phone().isBlank()) {
            return customers.recognise(
                    actor, IdentityKind.PHONE, caller.phone(), caller.name(), locale);
        }
        return customers.get(create(actor, caller, locale));
    }

    private CustomerId create(Actor actor, NewCaller caller, String locale) {
        return customers
                .create(
                        actor,
                        new CustomerDescription(
                                caller.name(),
                                caller.company() == null ? null : new CompanyId(caller.company()),
                                null,
                                locale,
                                ZONE,
                                List.of(),
                                ""),
                        List.<Address>of())
                .id();
    }
}
