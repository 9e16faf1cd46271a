package io.anxin.customer.importing;

import io.anxin.customer.Customers.Address;
import io.anxin.customer.IdentityKind;
import io.anxin.customer.Tier;
import io.anxin.imports.RowValues;
import io.anxin.shared.Folding;
import io.anxin.shared.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// What a row says of a customer.
record CustomerRow(
        @Nullable String name,
        @Nullable String company,
        @Nullable Tier tier,
        @Nullable String locale,
        @Nullable String zone,
        List<String> tags,
        @Nullable String notes,
        List<Address> addresses) {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    /// Before numbers of a system that is not named.
    private static final String ELSEWHERE = "import:";

    static CustomerRow read(Map<String, String> given, MessageSource messages) {
        RowValues values = new RowValues(given);
        return new CustomerRow(
                values.text("name"),
                values.text("company"),
                values.choice(
                        "tier",
                        List.of(Tier.values()),
                        (tier, name) -> isCalled(messages, tier, name)),
                locale(values),
                values.text("zone"),
                values.list("tags"),
                values.text("notes"),
                addresses(values));
    }

    private static boolean isCalled(MessageSource messages, Tier tier, String name) {
        return tier.name().toLowerCase(Locale.ROOT).equals(name.replace('-', '_').replace(' ', '_'))
                || LANGUAGES.stream()
                        .map(
                                language ->
                                        messages.getMessage(
                                                "trait.tier." + tier, null, "", language))
                        .map(String::valueOf)
                        .anyMatch(known -> Folding.fold(known).equals(name));
    }

    private static @Nullable String locale(RowValues values) {
        String text = values.text("locale");
        if (text == null) {
            return null;
        }
        String folded = Folding.fold(text);
        if (folded.startsWith("zh") || folded.startsWith("中") || folded.startsWith("chin")) {
            return "zh-CN";
        }
        if (folded.startsWith("en") || folded.startsWith("英")) {
            return "en";
        }
        throw new InvalidInput("locale", "import.choice", text);
    }

    private static List<Address> addresses(RowValues values) {
        List<Address> addresses = new ArrayList<>();
        for (String field : List.of("mail", "mail2")) {
            add(addresses, IdentityKind.MAIL, values.text(field));
        }
        for (String field : List.of("phone", "phone2")) {
            add(addresses, IdentityKind.PHONE, values.text(field));
        }
        add(addresses, IdentityKind.WECHAT, values.text("wechat"));
        String number = values.text("externalId");
        add(
                addresses,
                IdentityKind.EXTERNAL,
                number == null || number.indexOf(':') > 0 ? number : ELSEWHERE + number);
        return addresses;
    }

    private static void add(List<Address> addresses, IdentityKind kind, @Nullable String value) {
        if (value != null) {
            Arrays.stream(value.split("[;；\\n]+", -1))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .forEach(each -> addresses.add(new Address(kind, each)));
        }
    }
}
