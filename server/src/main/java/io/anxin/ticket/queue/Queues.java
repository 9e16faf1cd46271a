package io.anxin.ticket.queue;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.customer.Companies;
import io.anxin.customer.CompanyId;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import io.anxin.shared.Page;
import io.anxin.ticket.search.SearchWords;
import io.anxin.ticket.sight.TicketVisibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The lists of the desk.
@Service
public class Queues {

    /// A desk that has more to do needs no exact number.
    static final int COUNTED_UP_TO = 1_000;

    private final QueueTable table;
    private final Companies companies;
    private final NewestNumber newest;

    Queues(QueueTable table, Companies companies, NewestNumber newest) {
        this.table = table;
        this.companies = companies;
        this.newest = newest;
    }

    /// One page of what the reader wants and may see.
    ///
    /// @param sort the order; a search for words is always answered newest first
    @Transactional(readOnly = true)
    public Page<QueueRow> list(
            Actor reader, TicketQuery query, QueueSort sort, @Nullable String after, int size) {
        reader.require(Permission.READ_TICKETS);
        UUID company = query.company();
        if (company != null) {
            TicketQuery people = query.of(companies.people(new CompanyId(company)));
            return list(reader, people, sort, after, size);
        }
        if (query.hasWords()) {
            return search(reader, query, after, size);
        }
        Filter wanted = query.condition(reader).and(sort.after(after));
        return Page.of(table.read(reader, wanted, sort, size + 1), size, sort::cursor);
    }

    /// How many tickets each standing view holds, up to [#COUNTED_UP_TO].
    @Transactional(readOnly = true)
    public Map<QueueView, Integer> counts(Actor reader) {
        reader.require(Permission.READ_TICKETS);
        List<QueueView> views =
                Arrays.stream(QueueView.values()).filter(view -> view != QueueView.ALL).toList();
        List<Integer> counted =
                table.counts(
                        reader,
                        views.stream().map(v -> TicketQuery.of(v).condition(reader)).toList(),
                        COUNTED_UP_TO);
        Map<QueueView, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < views.size(); i++) {
            counts.put(views.get(i), counted.get(i));
        }
        return counts;
    }

    /// How many tickets a list holds, counted up to a bound; -1 for a search, which is not counted.
    @Transactional(readOnly = true)
    public int count(Actor reader, TicketQuery query, int most) {
        reader.require(Permission.READ_TICKETS);
        return query.hasWords()
                ? -1
                : table.counts(reader, List.of(query.condition(reader)), most).getFirst();
    }

    private Page<QueueRow> search(
            Actor reader, TicketQuery query, @Nullable String after, int size) {
        SearchWords words = SearchWords.of(String.valueOf(query.q()));
        Filter wanted = query.condition(reader);
        OptionalLong number = words.number();
        if (number.isPresent()) {
            List<QueueRow> named = table.numbered(reader, wanted, List.of(number.getAsLong()));
            if (!named.isEmpty()) {
                return new Page<>(named, null);
            }
        }
        if (words.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        long below = after == null ? newest.number() + 1 : Cursor.decode(after, 2).number(1);
        List<QueueRow> rows = new ArrayList<>();
        Filter visible = TicketVisibility.of(reader).documents();
        for (Filter stretch : words.stretches(below, visible)) {
            int missing = size + 1 - rows.size();
            rows.addAll(table.search(reader, stretch.and(wanted), missing));
            if (rows.size() > size) {
                break;
            }
        }
        return Page.of(rows, size, QueueSort.OPENED::cursor);
    }
}
