package io.anxin.ticket.find;

import io.anxin.database.Row;
import io.anxin.ticket.search.TextKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cuts from the texts of found tickets the words around the hits. To be asked only for tickets
/// that the reader may see.
@Repository
public class Excerpts {

    /// Texts of a ticket that are looked at, the latest first.
    private static final int TEXTS = 3;

    /// Characters around the first hit of a text that is not kept as it was written.
    private static final int AROUND = 200;

    private final JdbcClient sql;

    Excerpts(JdbcClient sql) {
        this.sql = sql;
    }

    private record Text(long ticket, TextKind kind, String text) {

        /// The subject is shown by itself.
        Text without(String subject) {
            return kind == TextKind.OPENING && text.startsWith(subject)
                    ? new Text(ticket, kind, text.substring(subject.length()))
                    : this;
        }
    }

    /// @param subjects of the tickets by their numbers
    public Map<Long, Excerpt> of(SearchPlan plan, Map<Long, String> subjects) {
        if (plan.words().isEmpty() || subjects.isEmpty()) {
            return Map.of();
        }
        Highlighter highlighter = new Highlighter(plan.words());
        Map<Long, List<Text>> texts = new HashMap<>();
        for (Text text : texts(subjects.keySet(), plan.words())) {
            texts.computeIfAbsent(text.ticket(), _ -> new ArrayList<>()).add(text);
        }
        Map<Long, Excerpt> excerpts = new HashMap<>();
        subjects.forEach(
                (ticket, subject) ->
                        excerpts.put(
                                ticket,
                                excerpt(
                                        highlighter,
                                        subject,
                                        texts.getOrDefault(ticket, List.of()))));
        return excerpts;
    }

    private static Excerpt excerpt(Highlighter highlighter, String subject, List<Text> texts) {
        List<Excerpt.Piece> marked = highlighter.mark(subject);
        record Counted(Text text, long words) {}
        return texts.stream()
                .map(text -> text.without(subject))
                .map(
                        text ->
                                new Counted(
                                        text,
                                        texts.size() == 1 ? 1 : highlighter.count(text.text())))
                .max(Comparator.comparingLong(Counted::words))
                .map(Counted::text)
                .map(text -> new Excerpt(marked, text.kind(), highlighter.around(text.text())))
                .filter(excerpt -> !excerpt.text().isEmpty())
                .orElse(new Excerpt(marked, null, List.of()));
    }

    /// Every text with a single word that counts wherever it stands holds all that is looked for.
    private static int most(List<Needle> words) {
        return words.size() == 1 && words.getFirst().within() ? 1 : TEXTS;
    }

    private List<Text> texts(Collection<Long> tickets, List<Needle> words) {
        List<String> cores = words.stream().map(Needle::core).toList();
        List<Object> values = new ArrayList<>();
        values.add(cores.getFirst());
        values.add(Row.array(tickets));
        values.addAll(cores);
        String any = String.join(" or ", cores.stream().map(_ -> "strpos(d.text, ?) > 0").toList());
        return sql.sql(
                        """
                        select f.id, d.kind, coalesce(d.original, case when length(d.text) <= 5000
                            then d.text
                            else substr(d.text, greatest(1, strpos(d.text, ?) - %d), 3 * %d) end) as text
                        from unnest(?::bigint[]) f (id) cross join lateral (
                            select * from ticket.search_document d
                            where d.ticket = f.id and (%s)
                            order by d.ordinal desc, d.kind limit %d) d
                        """
                                .formatted(AROUND, AROUND, any, most(words)))
                .params(values)
                .query(
                        (row, _) ->
                                new Text(
                                        row.getLong("id"),
                                        TextKind.valueOf(row.getString("kind")),
                                        row.getString("text")))
                .list();
    }
}
