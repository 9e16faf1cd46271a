package io.anxin.asset;

import io.anxin.customer.CustomerId;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The statement of a list. What the words may mean is asked one by one, each in the order of its
/// index and no further than the page, since a condition with "or" reads everything or sorts it.
record AssetQuery(String text, List<Object> values) {

    private static final String ORDER = " order by created_at desc, id desc limit ?";

    /// @param columns with their table, before the conditions
    /// @param rows how many at most
    static AssetQuery of(AssetSearch search, String columns, @Nullable String after, int rows) {
        Filter everywhere = everywhere(search, after);
        List<AssetQuery> branches = new ArrayList<>();
        String words = search.words();
        Collection<CustomerId> owners = search.owner();
        if (words == null) {
            branches.add(
                    owners == null
                            ? branch(columns, everywhere, rows)
                            : ofOwners(columns, owners, everywhere, rows));
        } else {
            Filter wanted = owners == null ? everywhere : everywhere.and(owned(owners));
            beginning("serial_key", AssetSearch.serialKey(words), wanted, columns, rows, branches);
            beginning("model_key", AssetSearch.modelKey(words), wanted, columns, rows, branches);
            branches.add(ofOwners(columns, search.owners(), wanted, rows));
        }
        return union(branches, rows);
    }

    private static Filter everywhere(AssetSearch search, @Nullable String after) {
        Filter filter = search.startMissing() ? Filter.where("start_missing") : Filter.all();
        if (after == null) {
            return filter;
        }
        Cursor cursor = Cursor.decode(after, 2);
        return filter.and(
                "(created_at, id) < (?, ?)", Timestamp.from(cursor.instant(0)), cursor.uuid(1));
    }

    private static void beginning(
            String column,
            String key,
            Filter wanted,
            String columns,
            int rows,
            List<AssetQuery> branches) {
        if (!key.isEmpty()) {
            Filter begins = Filter.where(column + " like ?", AssetSearch.beginning(key));
            branches.add(branch(columns, begins.and(wanted), rows));
        }
    }

    /// Of each owner the newest, so that the index of owners gives them in their order.
    private static AssetQuery ofOwners(
            String columns, Collection<CustomerId> owners, Filter wanted, int rows) {
        AssetQuery each = branch(columns, Filter.where("asset.owner = o.id").and(wanted), rows);
        List<Object> values = new ArrayList<>();
        values.add(Filter.array(owners));
        values.addAll(each.values());
        return new AssetQuery(
                "select a.* from unnest(?::uuid[]) o(id) cross join lateral ("
                        + each.text()
                        + ") a",
                values);
    }

    private static AssetQuery branch(String columns, Filter wanted, int rows) {
        List<Object> values = new ArrayList<>(wanted.parameters());
        values.add(rows);
        return new AssetQuery(columns + "where " + wanted.condition() + ORDER, values);
    }

    private static Filter owned(Collection<CustomerId> owners) {
        return Filter.where("owner = any(?::uuid[])", Filter.array(owners));
    }

    /// What two of them find is there once.
    private static AssetQuery union(List<AssetQuery> branches, int rows) {
        List<Object> values = new ArrayList<>();
        branches.forEach(each -> values.addAll(each.values()));
        values.add(rows);
        String text =
                branches.stream()
                        .map(each -> "(" + each.text() + ")")
                        .collect(Collectors.joining(" union "));
        return new AssetQuery("select * from (" + text + ") found" + ORDER, values);
    }
}
