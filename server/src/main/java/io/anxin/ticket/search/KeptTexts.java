package io.anxin.ticket.search;

import io.anxin.customer.CustomerSummary;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The texts of a ticket that nobody wrote as such.
public final class KeptTexts {

    private KeptTexts() {}

    /// By which a customer is known: name, company, addresses.
    public static SearchText ofCustomer(CustomerSummary customer) {
        return SearchText.of(
                TextKind.CUSTOMER,
                0,
                Stream.of(
                                customer.name(),
                                customer.companyName(),
                                customer.mail(),
                                customer.phone())
                        .filter(Objects::nonNull)
                        .toArray(String[]::new));
    }

    /// Texts, serial numbers and other words among the custom fields.
    public static SearchText ofFields(Map<String, Object> fields) {
        return SearchText.of(
                TextKind.FIELDS,
                0,
                fields.values().stream()
                        .flatMap(KeptTexts::words)
                        .collect(Collectors.joining("\n")));
    }

    private static Stream<String> words(Object value) {
        return switch (value) {
            case Boolean _ -> Stream.of();
            case Collection<?> several -> several.stream().map(Object::toString);
            default -> Stream.of(value.toString());
        };
    }
}
