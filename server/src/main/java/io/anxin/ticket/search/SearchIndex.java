package io.anxin.ticket.search;

import io.anxin.database.Appends;
import io.anxin.database.Row;
import io.anxin.shared.TransactionBound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what is found of tickets. Whoever writes holds the lock on the ticket, so that two writers
/// of one entry follow each other and never wait for each other crosswise.
@Repository
public class SearchIndex {

    /// What a ticket may have; its later texts are kept but not found.
    private static final int MOST_TERMS = 30_000;

    private static final String APPEND =
            """
            update ticket.search_entry
            set terms = terms || array_to_tsvector(?::text[])
            where ticket = ? and length(terms) < %d and not terms @@ ?::tsquery
            """
                    .formatted(MOST_TERMS);

    private static final String FOLLOW =
            """
            update ticket.search_entry e
            set terms = ts_delete(e.terms, array(
                    select term from unnest(tsvector_to_array(e.terms)) term
                    where left(term, 1) in ('@', '=')))
                || array_to_tsvector(?::text[] || %s)
            from ticket.ticket t where t.id = e.ticket and t.id = ?
            """
                    .formatted(ReaderTerms.OF_TICKET);

    private static final String REBUILD =
            """
            insert into ticket.search_entry (ticket, subject, terms)
            select t.id, ?, array_to_tsvector(?::text[] || %s || %s) from ticket.ticket t where t.id = ?
            on conflict (ticket) do update
            set subject = excluded.subject, terms = excluded.terms
            """
                    .formatted(PlaceTerms.OF_TICKET, ReaderTerms.OF_TICKET);

    private static final String KEEP =
            """
            insert into ticket.search_document (ticket, kind, ordinal, original, text)
            values (?, ?, ?, ?, ?)
            on conflict (ticket, kind, ordinal) do update
            set original = excluded.original, text = excluded.text
            """;

    private final JdbcClient sql;
    private final Appends appends;
    private final TransactionBound<NewTerms> newTerms = new TransactionBound<>(NewTerms::new);

    SearchIndex(JdbcClient sql, Appends appends) {
        this.sql = sql;
        this.appends = appends;
    }

    /// Terms that a transaction adds, of each ticket written once.
    private final class NewTerms implements TransactionBound.Part {

        private final SortedMap<Long, Set<String>> terms = new TreeMap<>();

        void write() {
            terms.forEach(SearchIndex.this::append);
            terms.clear();
        }

        @Override
        public void savepoint() {
            write();
        }

        @Override
        public void rolledBackToSavepoint() {
            terms.clear();
        }

        @Override
        public void beforeCommit() {
            write();
        }
    }

    /// Adds a text; the same kind and ordinal again replace it, but what was found by the old one
    /// still is.
    public void add(long ticket, SearchText text) {
        keep(ticket, text);
        if (text.terms().isEmpty()) {
            return;
        }
        if (TransactionBound.inTransaction()) {
            newTerms.get()
                    .terms
                    .computeIfAbsent(ticket, _ -> new LinkedHashSet<>())
                    .addAll(text.terms());
        } else {
            append(ticket, text.terms());
        }
    }

    private void append(long ticket, Collection<String> terms) {
        sql.sql(APPEND).params(Row.array(terms), ticket, TermQuery.all(terms).text()).update();
    }

    /// Follows the readers and tags of a ticket.
    public void follow(long ticket, Collection<String> tags) {
        sql.sql(FOLLOW).params(Row.array(SearchEntry.tagTerms(tags)), ticket).update();
    }

    /// Replaces texts and makes the entry anew from all of them.
    public void replace(long ticket, SearchText... texts) {
        for (SearchText text : texts) {
            keep(ticket, text);
        }
        rebuild(ticket);
    }

    /// Makes the entry anew from the texts that are kept.
    void rebuild(long ticket) {
        appends.flush();
        newTerms.known().ifPresent(known -> known.terms.remove(ticket));
        record Named(String subject, List<String> tags) {}
        Named named =
                sql.sql("select subject, tags from ticket.ticket where id = ?")
                        .param(ticket)
                        .query((row, _) -> new Named(row.getString(1), new Row(row).texts("tags")))
                        .single();
        String subject = SearchTerms.comparable(named.subject());
        Set<String> terms = new LinkedHashSet<>(SearchEntry.tagTerms(named.tags()));
        terms.addAll(SearchTerms.of(subject, TextKind.OPENING.mostTerms()));
        for (Kept each : texts(ticket)) {
            if (each.isOld()) {
                keep(ticket, each.text());
            }
            each.text().terms().stream().limit(MOST_TERMS - terms.size()).forEach(terms::add);
        }
        sql.sql(REBUILD).params(subject, Row.array(terms), ticket).update();
    }

    /// @param isOld whether it was folded by an older edition
    private record Kept(SearchText text, boolean isOld) {}

    private List<Kept> texts(long ticket) {
        return sql.sql(
                        """
                        select kind, ordinal, original, text
                        from ticket.search_document where ticket = ? order by kind, ordinal
                        """)
                .param(ticket)
                .query((row, _) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String text = row.getString("text");
        String original = row.getString("original");
        SearchText made =
                SearchText.of(
                        TextKind.valueOf(row.getString("kind")),
                        row.getInt("ordinal"),
                        original == null ? text : original);
        return new Kept(made, !made.text().equals(text));
    }

    private void keep(long ticket, SearchText text) {
        appends.append(
                KEEP, ticket, text.kind().name(), text.ordinal(), text.original(), text.text());
    }
}
