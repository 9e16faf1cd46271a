package io.anxin.ticket.search;

import io.anxin.database.Row;
import io.anxin.shared.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that is found of a new ticket.
///
/// @param subject folded, for the order of what is found
/// @param tags as they stand on the ticket
public record SearchEntry(String subject, List<SearchText> texts, Collection<String> tags) {

    public static SearchEntry of(String subject, List<SearchText> texts, Collection<String> tags) {
        return new SearchEntry(SearchTerms.comparable(subject), texts, tags);
    }

    /// Before a whole tag.
    public static final String TAG = "=";

    static List<String> tagTerms(Collection<String> tags) {
        return tags.stream().map(SearchEntry::tagTerm).distinct().toList();
    }

    public static String tagTerm(String tag) {
        String folded = Folding.fold(tag).strip();
        return TAG + folded.substring(0, Math.min(folded.length(), SearchTerms.LONGEST_WORD));
    }

    /// SQL of common table expressions that keep the entry for the one ticket that another of them
    /// holds, with the columns that `place_terms` and `reader_terms` ask for.
    public String insertFor(String source, List<@Nullable Object> values) {
        Set<String> terms = new LinkedHashSet<>(tagTerms(tags));
        terms.addAll(SearchTerms.of(subject, TextKind.OPENING.mostTerms()));
        List<String> rows = new ArrayList<>();
        for (SearchText text : texts) {
            terms.addAll(text.terms());
            rows.add("(?::text, ?::int, ?::text, ?::text)");
            values.add(text.kind().name());
            values.add(text.ordinal());
            values.add(text.original());
            values.add(text.text());
        }
        values.add(subject);
        values.add(Row.array(terms));
        return """
        documents as (
            insert into ticket.search_document (ticket, kind, ordinal, original, text)
            select t.id, d.* from %s t, (values %s) d (kind, ordinal, original, text)),
        entry as (
            insert into ticket.search_entry (ticket, subject, terms)
            select t.id, ?, array_to_tsvector(?::text[] || %s || %s) from %s t)
        """
                .formatted(
                        source,
                        String.join(", ", rows),
                        PlaceTerms.OF_TICKET,
                        ReaderTerms.OF_TICKET,
                        source);
    }
}
