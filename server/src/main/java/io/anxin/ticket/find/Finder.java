package io.anxin.ticket.find;

import io.anxin.access.Actor;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import io.anxin.ticket.search.TermQuery;
import io.anxin.ticket.search.Window;
import io.anxin.ticket.sight.TicketVisibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds what a search means, newest first in pools of a few hundred, and puts each pool in the
/// order of [Relevance]: memory and time do not grow with the number of hits. The rights are asked
/// in the same question.
@Repository
public class Finder {

    private static final int POOL = 200;

    /// To be asked before, in the same transaction: a plan made for any word is a bad one for most,
    /// since how rare the words are decides everything; and none is to read the table from end to
    /// end because the rarity was misjudged.
    public static final String PREPARE =
            """
            select set_config('plan_cache_mode', 'force_custom_plan', true),
                set_config('enable_seqscan', 'off', true),
                set_config('enable_hashjoin', 'off', true),
                set_config('enable_mergejoin', 'off', true)
            """;

    /// Asks stretch by stretch whether one of its tickets was opened then, and looks only into the
    /// highest of them.
    public static final String NEWEST_OPENED =
            """
            select coalesce(max(t.id), 0) from ticket.ticket t
            where t.opened_at >= :from::timestamptz and t.opened_at < :before::timestamptz
                and t.id < :below and t.id / 16384 = (
                    select max(stretch) from generate_series(0, (
                        select max(id) from ticket.ticket where id < :below) / 16384) stretch
                    where (select true from ticket.ticket o
                        where o.id / 16384 = stretch and o.opened_at >= :from::timestamptz
                            and o.opened_at < :before::timestamptz and o.id < :below limit 1))
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Finder(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param tickets in their order
    /// @param next cursor of the page after, null at the end
    public record Found(List<Long> tickets, @Nullable String next) {}

    /// @param upper the numbers looked for are lower than this
    public record Stretch(Window window, long upper) {}

    /// A statement with its values.
    public record Statement(String text, List<Object> values) {}

    private record Hit(long ticket, double score) {}

    /// Where a page begins: in the pool below a number, behind a hit of it, in the order of a
    /// moment.
    private record Place(long below, long moment, double score, long ticket) {

        static Place of(@Nullable String cursor, long below, long moment) {
            if (cursor == null) {
                return new Place(below, moment, Double.POSITIVE_INFINITY, 0);
            }
            Cursor last = Cursor.decode(cursor, 4);
            return new Place(
                    last.number(0),
                    last.number(1),
                    Double.longBitsToDouble(last.number(2)),
                    last.number(3));
        }

        boolean isBefore(Hit hit) {
            return hit.score() < score || (hit.score() == score && hit.ticket() < ticket);
        }

        Cursor behind(Hit hit) {
            return Cursor.of(below, moment, Double.doubleToLongBits(hit.score()), hit.ticket());
        }

        Cursor nextPool(long lowest) {
            return Cursor.of(lowest, moment, Double.doubleToLongBits(Double.POSITIVE_INFINITY), 0);
        }
    }

    /// @param wanted what else is asked of `ticket.ticket t`
    /// @param newestFirst the order of opening instead of that of relevance
    public Found find(
            Actor reader,
            SearchPlan plan,
            Filter wanted,
            boolean newestFirst,
            @Nullable String after,
            int size) {
        Place place =
                Place.of(
                        after,
                        after == null ? newest(plan, Long.MAX_VALUE) + 1 : 0,
                        clock.instant().getEpochSecond());
        int pool = Math.max(POOL, size);
        Relevance relevance = new Relevance(newestFirst, Instant.ofEpochSecond(place.moment()));
        List<Hit> hits = pool(reader, plan, wanted, place.below(), pool, relevance);
        long lowest = hits.isEmpty() ? 0 : hits.getLast().ticket();
        List<Hit> rest =
                hits.stream()
                        .sorted(
                                Comparator.comparingDouble(Hit::score)
                                        .thenComparingLong(Hit::ticket)
                                        .reversed())
                        .filter(place::isBefore)
                        .toList();
        List<Hit> page = rest.subList(0, Math.min(size, rest.size()));
        Cursor next = null;
        if (rest.size() > page.size()) {
            next = place.behind(page.getLast());
        } else if (hits.size() == pool) {
            next = place.nextPool(lowest);
        }
        return new Found(
                page.stream().map(Hit::ticket).toList(), next == null ? null : next.encode());
    }

    private List<Hit> pool(
            Actor reader,
            SearchPlan plan,
            Filter wanted,
            long below,
            int size,
            Relevance relevance) {
        sql.sql(PREPARE).query((_, _) -> true).single();
        TicketVisibility visibility = TicketVisibility.of(reader);
        List<Hit> hits = new ArrayList<>();
        long upper = below;
        int step = 0;
        while (step < Window.STEPS && upper > 0 && hits.size() < size) {
            List<Stretch> stretches = stretches(plan, step, upper);
            Statement statement =
                    statement(visibility, plan, wanted, stretches, size - hits.size());
            hits.addAll(
                    sql.sql(statement.text())
                            .params(statement.values())
                            .query((row, _) -> hit(row, relevance))
                            .list());
            step += stretches.size();
            long from = stretches.getLast().window().from();
            upper = plan.isOfDays() ? newest(plan, from) + 1 : from;
        }
        return hits;
    }

    /// The newest stretch is asked alone, since it answers for frequent words; all the others
    /// follow in one question. A search for days looks before each of them where those days begin.
    public static List<Stretch> stretches(SearchPlan plan, int step, long upper) {
        int last = plan.isOfDays() || step == 0 ? step : Window.STEPS - 1;
        List<Stretch> stretches = new ArrayList<>();
        long below = upper;
        for (int each = step; each <= last && below > 0; each++) {
            Window window = Window.at(each, below);
            stretches.add(new Stretch(window, below));
            below = window.from();
        }
        return stretches;
    }

    private static Hit hit(ResultSet row, Relevance relevance) throws SQLException {
        long ticket = row.getLong("id");
        return new Hit(
                ticket,
                relevance.score(
                        ticket,
                        row.getDouble("in_subject"),
                        row.getTimestamp("last_activity_at").toInstant(),
                        row.getBoolean("live")));
    }

    /// What is asked for stretches, each read only when those before did not hold enough.
    public static Statement statement(
            TicketVisibility visibility,
            SearchPlan plan,
            Filter wanted,
            List<Stretch> stretches,
            int size) {
        List<Object> values = new ArrayList<>();
        String parts =
                stretches.stream()
                        .map(each -> part(visibility, plan, wanted, each, size, values))
                        .collect(Collectors.joining(" union all "));
        return new Statement(
                stretches.size() == 1 ? parts : parts + " limit " + size, List.copyOf(values));
    }

    /// The index says which tickets hold the terms; in the order of their numbers the rights and
    /// the texts of so many are looked at as the page needs, and no more. The addition of nothing
    /// keeps the planner from walking through all tickets instead, hoping that hits come soon.
    private static String part(
            TicketVisibility visibility,
            SearchPlan plan,
            Filter wanted,
            Stretch stretch,
            int size,
            List<Object> values) {
        Meaning meaning = plan.meaning();
        Window window = stretch.window();
        TermQuery terms = meaning.asked();
        if (!window.terms().isEmpty()) {
            terms = terms.and(TermQuery.any(window.terms()));
        }
        List<String> readers = visibility.readerTerms();
        if (!readers.isEmpty()) {
            terms = terms.and(TermQuery.any(readers));
        }
        String subject = inSubject(plan.words(), values);
        values.addAll(List.of(terms.text(), stretch.upper(), window.from()));
        Filter condition =
                meaning.onEntry().and(meaning.onTicket()).and(wanted).and(visibility.condition());
        values.addAll(condition.parameters());
        return """
        (select t.id, t.last_activity_at, t.live, %s as in_subject
        from (select f.ticket + 0 as ticket from ticket.search_entry f
            where f.terms @@ ?::tsquery and f.ticket + 0 < ? and f.ticket + 0 >= ?
            order by f.ticket + 0 desc offset 0) c
        join ticket.ticket t on t.id = c.ticket join ticket.search_entry e on e.ticket = c.ticket
        where %s order by c.ticket desc limit %d)
        """
                .formatted(subject, condition.isAll() ? "true" : condition.condition(), size);
    }

    /// The share of the words that stand in the subject.
    private static String inSubject(List<Needle> words, List<Object> values) {
        if (words.isEmpty()) {
            return "0";
        }
        words.forEach(word -> values.add(word.core()));
        return words.stream()
                .map(_ -> "(strpos(e.subject, ?) > 0)::int")
                .collect(Collectors.joining(" + ", "(", ")::float8 / " + words.size()));
    }

    /// The highest number of the tickets that were opened when the plan says; 0 for none. A search
    /// of the past begins there, and does not look through the present first.
    ///
    /// @param below among the numbers lower than this
    public long newest(SearchPlan plan, long below) {
        if (below <= 0) {
            return 0;
        }
        Span opened = plan.meaning().opened();
        return opened.isEver()
                ? sql.sql("select coalesce(max(id), 0) from ticket.ticket where id < ?")
                        .param(below)
                        .query(Long.class)
                        .single()
                : sql.sql(NEWEST_OPENED)
                        .param("below", below)
                        .param("from", text(opened.from(), "-infinity"))
                        .param("before", text(opened.before(), "infinity"))
                        .query(Long.class)
                        .single();
    }

    private static String text(@Nullable Instant instant, String otherwise) {
        return instant == null ? otherwise : instant.toString();
    }
}
