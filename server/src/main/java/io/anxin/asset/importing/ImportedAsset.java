package io.anxin.asset.importing;

import io.anxin.asset.Assets.AssetDescription;
import io.anxin.asset.DeliveredAssets.Delivered;
import io.anxin.asset.Milestones;
import io.anxin.asset.Promise;
import io.anxin.asset.entitlement.CoverageKind;
import io.anxin.asset.entitlement.Milestone;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers.Address;
import io.anxin.customer.IdentityKind;
import io.anxin.imports.RowValues;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a row says of an asset.
///
/// @param warrantyMonths null when the row promises nothing
record ImportedAsset(
        String serial,
        String model,
        List<Address> ownerAddresses,
        String ownerField,
        @Nullable LocalDate ownedSince,
        String site,
        @Nullable ZoneId zone,
        Milestones days,
        @Nullable String warrantyName,
        @Nullable Integer warrantyMonths,
        Milestone warrantyFrom) {

    private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_SERIAL = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SITE = 1_000;

    /// Words of the milestones in files.
    private static final Map<Milestone, List<String>> WORDS =
            Map.of(
                    Milestone.SHIPMENT, List.of("shipment", "shipped", "发货", "出货"),
                    Milestone.INSTALLATION, List.of("installation", "installed", "安装"),
                    Milestone.ACCEPTANCE, List.of("acceptance", "accepted", "验收"),
                    Milestone.FIRST_USE, List.of("first_use", "first use", "首次使用", "启用"));

    static ImportedAsset of(Map<String, String> given) {
        RowValues values = new RowValues(given);
        ZoneId told = zone(values.text("zone"));
        ZoneId zone = told == null ? HOME : told;
        Milestones days =
                new Milestones(
                        day(values, "built", zone),
                        day(values, "shipment", zone),
                        day(values, "installation", zone),
                        day(values, "acceptance", zone),
                        day(values, "firstUse", zone),
                        day(values, "retired", zone));
        List<Address> addresses = addresses(values);
        return new ImportedAsset(
                bounded(values, "serial", LONGEST_SERIAL),
                bounded(values, "model", LONGEST_NAME),
                addresses,
                given.containsKey("ownerMail")
                        ? "ownerMail"
                        : given.containsKey("ownerPhone") ? "ownerPhone" : "ownerNumber",
                day(values, "ownedSince", zone),
                bounded(values, "site", LONGEST_SITE),
                told,
                days,
                given.containsKey("warrantyName")
                        ? bounded(values, "warrantyName", LONGEST_NAME)
                        : null,
                months(values),
                from(values, days));
    }

    /// The machine with the promise of the row. It belongs to its owner from the day the row says,
    /// else from the first day that it tells of, else from today.
    Delivered delivered(CustomerSummary owner, LocalDate today, Locale locale) {
        AssetDescription asset =
                new AssetDescription(
                        serial,
                        model,
                        owner.id(),
                        since(today),
                        site,
                        zone == null ? owner.zone() : zone.getId(),
                        days);
        return new Delivered(
                asset,
                warrantyMonths == null
                        ? Map.of()
                        : Map.of(Ids.next(), promise(warrantyMonths, locale)));
    }

    /// The known days, and those of the row where nothing is known.
    Milestones filling(Milestones known) {
        return new Milestones(
                first(known.built(), days.built()),
                first(known.shipment(), days.shipment()),
                first(known.installation(), days.installation()),
                first(known.acceptance(), days.acceptance()),
                first(known.firstUse(), days.firstUse()),
                first(known.retired(), days.retired()));
    }

    private LocalDate since(LocalDate today) {
        LocalDate told = first(ownedSince, first(days.shipment(), days.installation()));
        return told == null ? today : told;
    }

    private Promise promise(int months, Locale locale) {
        String usual = locale.getLanguage().equals("zh") ? "保修" : "Warranty";
        return new Promise(
                warrantyName == null ? usual : warrantyName,
                CoverageKind.WARRANTY,
                List.of(warrantyFrom),
                null,
                null,
                null,
                null,
                months,
                null,
                null,
                100,
                100,
                100,
                List.of(),
                List.of(),
                false,
                List.of());
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static @Nullable ZoneId zone(@Nullable String text) {
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            InvalidInput wrong = new InvalidInput("zone", "asset.zone");
            wrong.initCause(e);
            throw wrong;
        }
    }

    private static @Nullable LocalDate day(RowValues values, String field, ZoneId zone) {
        Instant at = values.time(field, zone);
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }

    private static String bounded(RowValues values, String field, int longest) {
        String text = values.text(field, "");
        if (text.length() > longest) {
            throw new InvalidInput(field, "tooLong", longest);
        }
        return text;
    }

    private static @Nullable Integer months(RowValues values) {
        String text = values.text("warrantyMonths");
        if (text == null) {
            return null;
        }
        String digits = text.replaceFirst("(?:[.,]0+)?\\s*(?:个?月|months?)?$", "");
        if (!digits.matches("[1-9]\\d{0,3}") || Integer.parseInt(digits) > 1_200) {
            throw new InvalidInput("warrantyMonths", "coverage.between", 1, 1_200);
        }
        return Integer.valueOf(digits);
    }

    /// What the row says, else acceptance where the row knows that day, else installation.
    private static Milestone from(RowValues values, Milestones days) {
        Milestone said =
                values.choice(
                        "warrantyFrom",
                        List.of(Milestone.values()),
                        (each, word) -> WORDS.getOrDefault(each, List.of()).contains(word));
        if (said != null) {
            return said;
        }
        return days.acceptance() == null ? Milestone.INSTALLATION : Milestone.ACCEPTANCE;
    }

    private static List<Address> addresses(RowValues values) {
        List<Address> addresses = new ArrayList<>();
        add(addresses, IdentityKind.MAIL, values.text("ownerMail"));
        add(addresses, IdentityKind.PHONE, values.text("ownerPhone"));
        String number = values.text("ownerNumber");
        add(
                addresses,
                IdentityKind.EXTERNAL,
                number == null || number.indexOf(':') > 0 ? number : "import:" + number);
        return addresses;
    }

    private static void add(List<Address> addresses, IdentityKind kind, @Nullable String value) {
        if (value != null) {
            addresses.add(new Address(kind, value));
        }
    }
}
