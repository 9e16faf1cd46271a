package io.anxin.ticket.queue;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.database.Row;
import io.anxin.shared.Filter;
import io.anxin.ticket.name.Names;
import io.anxin.ticket.sight.TicketVisibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the rows of lists. A reader sees the union of a few sets of tickets (each own team, the
/// own ones, the watched ones); each of them is read in order from an index of its own and only as
/// far as the page reaches, then merged: no list grows slower with the tickets of others.
@Repository
class QueueTable {

    private static final String COLUMNS =
            """
            t.id, t.version, t.subject, t.preview, t.kind, t.category, t.severity, t.impact,
            t.priority, t.team, t.assigned_to, t.customer, t.channel, t.state, t.tags, t.fields, t.opened_at,
            t.last_activity_at, t.messages, t.first_response_due_at, t.first_response_paused_since,
            t.first_response_stopped_at, t.first_response_breached_at, t.next_response_due_at,
            t.next_response_paused_since, t.next_response_stopped_at, t.next_response_breached_at,
            t.resolution_due_at, t.resolution_paused_since, t.resolution_stopped_at,
            t.resolution_breached_at, t.on_site_due_at, t.on_site_paused_since,
            t.on_site_stopped_at, t.on_site_breached_at, t.resolved_at, t.closed_at,
            t.named <> '{}' as confidential
            """;

    private final JdbcClient sql;
    private final Names names;

    QueueTable(JdbcClient sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /// A statement with its values.
    record Statement(String text, List<Object> values) {}

    /// @param wanted everything but the rights
    /// @param size how many rows at most
    /// @param parts of which one holds for each ticket that is wanted, each with an index of its
    ///   own
    List<QueueRow> read(Actor reader, Filter wanted, List<Filter> parts, QueueSort sort, int size) {
        Statement statement = statement(TicketVisibility.of(reader), wanted, parts, sort, size);
        return rows(statement.text(), statement.values());
    }

    static Statement statement(
            TicketVisibility visibility,
            Filter wanted,
            List<Filter> parts,
            QueueSort sort,
            int size) {
        List<Filter> branches = branches(visibility, parts);
        List<Object> values = new ArrayList<>();
        List<String> selects = new ArrayList<>();
        for (Filter branch : branches.isEmpty() ? List.of(Filter.none()) : branches) {
            Filter condition = wanted.and(sort.covered()).and(branch);
            selects.add(
                    "(select %s from ticket.ticket t where %s order by %s limit %d)"
                            .formatted(
                                    branches.size() <= 1
                                            ? COLUMNS
                                            : "t.id, " + sort.keyColumn() + " as key",
                                    condition.condition(),
                                    sort.order(),
                                    size));
            values.addAll(condition.parameters());
        }
        if (selects.size() == 1) {
            return new Statement(selects.getFirst(), values);
        }
        return new Statement(merged(selects, sort, size), values);
    }

    /// Whoever may see much is answered part by part of what is wanted, others by what they may
    /// see.
    private static List<Filter> branches(TicketVisibility visibility, List<Filter> parts) {
        List<Filter> branches = visibility.branches();
        if (branches.size() != 1 || parts.isEmpty()) {
            return branches;
        }
        return parts.stream().map(part -> part.and(branches.getFirst())).toList();
    }

    private static String merged(List<String> selects, QueueSort sort, int size) {
        return """
        select %s from ticket.ticket t where t.id in (
            select id from (%s) branch order by %s limit %d)
        order by %s
        """
                .formatted(
                        COLUMNS,
                        String.join(" union ", selects),
                        sort.mergedOrder(),
                        size,
                        sort.order());
    }

    /// Those of the tickets that the reader may see, newest first.
    List<QueueRow> numbered(Actor reader, Filter wanted, Collection<Long> ids) {
        Filter condition =
                Filter.where("t.id = any(?::bigint[])", Row.array(ids))
                        .and(wanted)
                        .and(TicketVisibility.of(reader).condition());
        return rows(
                "select "
                        + COLUMNS
                        + " from ticket.ticket t where "
                        + condition.condition()
                        + " order by t.id desc",
                condition.parameters());
    }

    /// What is to be counted.
    ///
    /// @param extent among which tickets
    record Counted(Filter wanted, QueueView.Extent extent) {

        boolean isLive() {
            return extent == QueueView.Extent.LIVE;
        }
    }

    /// How many there are of each, counted up to a bound; all in one question.
    List<Integer> counts(Actor reader, List<Counted> lists, int most) {
        Statement statement = counting(TicketVisibility.of(reader), lists, most);
        return sql.sql(statement.text())
                .params(statement.values())
                .query((row, _) -> List.of((Integer[]) row.getArray(1).getArray()))
                .single();
    }

    /// A reader with a narrow right has few live tickets: all lists of such are counted in one pass
    /// over them. Whoever sees everything counts each list as far as the bound.
    static Statement counting(TicketVisibility visibility, List<Counted> lists, int most) {
        boolean narrow = visibility.branches().size() > 1;
        List<Counted> passed =
                lists.stream().filter(each -> narrow && each.isLive()).distinct().toList();
        List<Object> values = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (Counted each : lists) {
            int place = passed.indexOf(each) + 1;
            columns.add(
                    place > 0
                            ? "least(live.counts[%d], %d)".formatted(place, most)
                            : count(visibility, each, most, values));
        }
        String text = "select array[" + String.join(", ", columns) + "]";
        return new Statement(
                passed.isEmpty() ? text : text + pass(visibility, passed, values), values);
    }

    private static String pass(
            TicketVisibility visibility, List<Counted> lists, List<Object> values) {
        List<String> counts = new ArrayList<>();
        for (Counted each : lists) {
            counts.add("count(*) filter (where " + each.wanted().condition() + ")");
            values.addAll(each.wanted().parameters());
        }
        Filter seen = Filter.where("t.live").and(visibility.condition());
        values.addAll(seen.parameters());
        return " from (select array[%s]::int[] as counts from ticket.ticket t where %s) live"
                .formatted(String.join(", ", counts), seen.condition());
    }

    /// Part by part of what the reader may see, each without what the parts before hold, so that
    /// counting ends as soon as there is enough.
    private static String count(
            TicketVisibility visibility, Counted list, int most, List<Object> values) {
        List<Filter> branches =
                list.extent() == QueueView.Extent.ALL
                        ? visibility.parts()
                        : List.of(visibility.condition());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            Filter condition =
                    list.wanted().and(branches.get(i)).and(noneOf(branches.subList(0, i)));
            parts.add("select t.id from ticket.ticket t where " + condition.condition());
            values.addAll(condition.parameters());
        }
        return parts.isEmpty()
                ? "0"
                : "(select count(*)::int from (%s limit %d) counted)"
                        .formatted(String.join(" union all ", parts), most);
    }

    private static Filter noneOf(List<Filter> branches) {
        if (branches.isEmpty()) {
            return Filter.all();
        }
        Filter any = Filter.any(branches);
        return new Filter("(" + any.condition() + ") is not true", any.parameters());
    }

    List<QueueRow> rows(String text, List<Object> values) {
        List<Found> found =
                sql.sql(text).params(values).query((row, _) -> Found.of(new Row(row))).list();
        Map<CustomerId, CustomerSummary> customers =
                names.customers(found.stream().map(Found::customer).collect(Collectors.toSet()));
        return found.stream().map(row -> row.named(names, customers)).toList();
    }
}
