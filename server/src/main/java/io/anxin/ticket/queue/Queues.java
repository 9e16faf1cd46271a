package io.anxin.ticket.queue;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.personal.SearchGuard;
import io.anxin.customer.Companies;
import io.anxin.customer.CompanyId;
import io.anxin.shared.Filter;
import io.anxin.shared.Page;
import io.anxin.ticket.find.Excerpt;
import io.anxin.ticket.find.Excerpts;
import io.anxin.ticket.find.Finder;
import io.anxin.ticket.find.SearchPlan;
import io.anxin.ticket.find.Searches;
import io.anxin.ticket.queue.QueueTable.Counted;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The lists of the desk.
@Service
public class Queues {

    /// A desk that has more to do needs no exact number.
    public static final int COUNTED_UP_TO = 1_000;

    private final QueueTable table;
    private final Companies companies;
    private final Searches searches;
    private final Finder finder;
    private final Excerpts excerpts;
    private final ListConditions conditions;

    Queues(
            QueueTable table,
            Companies companies,
            Searches searches,
            Finder finder,
            Excerpts excerpts,
            ListConditions conditions) {
        this.table = table;
        this.companies = companies;
        this.searches = searches;
        this.finder = finder;
        this.excerpts = excerpts;
        this.conditions = conditions;
    }

    /// One page of what the reader wants and may see.
    ///
    /// @param sort the order; what words are found in is ordered by relevance, unless the order of
    ///   opening is asked for
    @Transactional(readOnly = true)
    public Page<QueueRow> list(
            Actor reader, TicketQuery query, QueueSort sort, @Nullable String after, int size) {
        reader.require(Permission.READ_TICKETS);
        UUID company = query.company();
        if (company != null) {
            TicketQuery people = query.of(companies.people(new CompanyId(company)));
            return list(reader, people, sort, after, size);
        }
        SearchPlan plan = searches.plan(reader, query.words());
        if (query.hasWords() && plan.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        if (plan.isSearch()) {
            return search(reader, query, plan, sort, after, size);
        }
        QueueSort order = order(query, plan, sort);
        Filter wanted =
                wanted(reader, query)
                        .and(plan.ofList())
                        .and(since(plan, order))
                        .and(order.after(after));
        return Page.of(
                table.read(reader, wanted, query.parts(reader), order, size + 1),
                size,
                order::cursor);
    }

    /// Whoever asks for all that was opened before a day begins at that day: in the order of their
    /// activity such tickets come after everything younger.
    private static QueueSort order(TicketQuery query, SearchPlan plan, QueueSort sort) {
        boolean past = plan.isOfPast() && query.shown() == QueueView.ALL;
        return past && sort == QueueSort.ACTIVITY ? QueueSort.OPENED : sort;
    }

    /// From where on a list in the order of opening can hold what the plan asks.
    Filter since(SearchPlan plan, QueueSort sort) {
        return sort == QueueSort.OPENED && plan.isOfDays()
                ? Filter.where("t.id <= ?", finder.newest(plan, Long.MAX_VALUE))
                : Filter.all();
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
                        views.stream().map(view -> counted(reader, TicketQuery.of(view))).toList(),
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
        UUID company = query.company();
        if (company != null) {
            return count(reader, query.of(companies.people(new CompanyId(company))), most);
        }
        SearchPlan plan = searches.plan(reader, query.words());
        return plan.isSearch()
                ? -1
                : table.counts(
                                reader,
                                List.of(
                                        new Counted(
                                                wanted(reader, query).and(plan.ofList()),
                                                query.shown().extent())),
                                most)
                        .getFirst();
    }

    /// How many tickets each list holds, up to [#COUNTED_UP_TO], all in one question.
    ///
    /// @param queries without words, which are not counted
    @Transactional(readOnly = true)
    public List<Integer> counts(Actor reader, List<TicketQuery> queries) {
        reader.require(Permission.READ_TICKETS);
        List<Counted> lists = queries.stream().map(query -> counted(reader, query)).toList();
        return lists.isEmpty() ? List.of() : table.counts(reader, lists, COUNTED_UP_TO);
    }

    private Counted counted(Actor reader, TicketQuery query) {
        return new Counted(wanted(reader, query), query.shown().extent());
    }

    /// Everything but words, order and rights.
    private Filter wanted(Actor reader, TicketQuery query) {
        UUID company = query.company();
        TicketQuery people =
                company == null ? query : query.of(companies.people(new CompanyId(company)));
        return people.condition(reader).and(conditions.of(reader, query.where()));
    }

    private Page<QueueRow> search(
            Actor reader,
            TicketQuery query,
            SearchPlan plan,
            QueueSort sort,
            @Nullable String after,
            int size) {
        Filter wanted = wanted(reader, query);
        if (plan.number().isPresent() && after == null) {
            List<QueueRow> named =
                    table.numbered(reader, wanted, List.of(plan.number().getAsLong()));
            if (!named.isEmpty()) {
                return new Page<>(named, null);
            }
        }
        if (!SearchGuard.allows(reader, query.q())) {
            return new Page<>(List.of(), null);
        }
        boolean newestFirst = sort == QueueSort.OPENED;
        Finder.Found found = finder.find(reader, plan, wanted, newestFirst, after, size);
        return new Page<>(explained(plan, inOrder(reader, wanted, found)), found.next());
    }

    private List<QueueRow> inOrder(Actor reader, Filter wanted, Finder.Found found) {
        Map<Long, QueueRow> rows = new HashMap<>();
        table.numbered(reader, wanted, found.tickets())
                .forEach(row -> rows.put(row.id().value(), row));
        return found.tickets().stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private List<QueueRow> explained(SearchPlan plan, List<QueueRow> rows) {
        Map<Long, String> subjects = new HashMap<>();
        rows.forEach(row -> subjects.put(row.id().value(), row.subject()));
        Map<Long, Excerpt> excerpts = this.excerpts.of(plan, subjects);
        return rows.stream().map(row -> row.found(excerpts.get(row.id().value()))).toList();
    }
}
