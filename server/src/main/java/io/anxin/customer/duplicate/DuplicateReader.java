package io.anxin.customer.duplicate;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.Identity;
import io.anxin.customer.likeness.Evidence;
import io.anxin.customer.likeness.Odds;
import io.anxin.database.Row;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import io.anxin.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The work list of the pairs.
@Component
class DuplicateReader {

    private static final double MILLI = 1000;

    /// One of two.
    record Side(CustomerSummary customer, List<Identity> identities) {}

    /// @param probability that the two are one person, from 0 to 1
    /// @param evidence what weighs most first
    /// @param dismissedAt null while it is asked
    record Duplicate(
            List<Side> sides,
            double probability,
            List<Evidence> evidence,
            Instant foundAt,
            @Nullable Instant dismissedAt,
            @Nullable AccountId dismissedBy) {}

    private record Pair(
            CustomerId one,
            CustomerId other,
            long weight,
            List<Evidence> evidence,
            Instant foundAt,
            @Nullable Instant dismissedAt,
            @Nullable AccountId dismissedBy) {}

    private final JdbcClient sql;
    private final Customers customers;

    DuplicateReader(JdbcClient sql, Customers customers) {
        this.sql = sql;
        this.customers = customers;
    }

    /// The likeliest first.
    Page<Duplicate> open(@Nullable String after, int size) {
        Filter filter = Filter.where("dismissed_at is null");
        if (after != null) {
            Cursor cursor = Cursor.decode(after, 3);
            filter =
                    filter.and(
                            "(-weight, one, other) > (?, ?, ?)",
                            -cursor.number(0),
                            cursor.uuid(1),
                            cursor.uuid(2));
        }
        return page(
                filter,
                "-weight, one, other",
                size,
                last -> Cursor.of(last.weight(), last.one(), last.other()));
    }

    /// The last dismissed first.
    Page<Duplicate> dismissed(@Nullable String after, int size) {
        Filter filter = Filter.where("dismissed_at is not null");
        if (after != null) {
            Cursor cursor = Cursor.decode(after, 3);
            filter =
                    filter.and(
                            "(dismissed_at, one, other) < (?, ?, ?)",
                            Row.time(cursor.instant(0)),
                            cursor.uuid(1),
                            cursor.uuid(2));
        }
        return page(
                filter,
                "dismissed_at desc, one desc, other desc",
                size,
                last ->
                        Cursor.of(
                                Objects.requireNonNull(last.dismissedAt()),
                                last.one(),
                                last.other()));
    }

    /// The open ones of one customer, the likeliest first.
    List<Duplicate> of(CustomerId id) {
        Filter mine =
                Filter.any(
                        List.of(
                                Filter.where("one = ?", id.value()),
                                Filter.where("other = ?", id.value())));
        List<Pair> pairs = pairs(mine.and("dismissed_at is null"), "weight desc, one, other", 50);
        return shown(pairs);
    }

    private Page<Duplicate> page(
            Filter filter, String order, int size, Function<Pair, Cursor> key) {
        Page<Pair> page = Page.of(pairs(filter, order, size + 1), size, key);
        return new Page<>(shown(page.items()), page.next());
    }

    private List<Pair> pairs(Filter filter, String order, int most) {
        List<Object> values = new ArrayList<>(filter.parameters());
        values.add(most);
        return sql.sql(
                        """
                        select one, other, weight, evidence, found_at, dismissed_at, dismissed_by
                        from customer.duplicate where %s order by %s limit ?
                        """
                                .formatted(filter.condition(), order))
                .params(values)
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return new Pair(
                                    new CustomerId(row.uuid("one")),
                                    new CustomerId(row.uuid("other")),
                                    row.number("weight"),
                                    DuplicateTable.evidence(row),
                                    row.instant("found_at"),
                                    row.instantOrNull("dismissed_at"),
                                    row.id("dismissed_by", AccountId::new));
                        })
                .list();
    }

    private List<Duplicate> shown(List<Pair> pairs) {
        Set<CustomerId> ids =
                pairs.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .collect(Collectors.toSet());
        Map<CustomerId, CustomerSummary> known = customers.summaries(ids);
        Map<CustomerId, List<Identity>> identities = customers.identities(ids);
        Map<CustomerId, Side> sides = new HashMap<>();
        known.forEach(
                (id, each) ->
                        sides.put(id, new Side(each, identities.getOrDefault(id, List.of()))));
        return pairs.stream()
                .filter(pair -> known.containsKey(pair.one()) && known.containsKey(pair.other()))
                .map(pair -> shown(pair, sides))
                .toList();
    }

    private static Duplicate shown(Pair pair, Map<CustomerId, Side> known) {
        List<Side> sides = Stream.of(pair.one(), pair.other()).map(known::get).toList();
        List<Evidence> evidence =
                pair.evidence().stream()
                        .sorted(Comparator.comparingDouble(each -> -Math.abs(each.bits())))
                        .toList();
        return new Duplicate(
                sides,
                Odds.probability(pair.weight() / MILLI),
                evidence,
                pair.foundAt(),
                pair.dismissedAt(),
                pair.dismissedBy());
    }
}
