package io.anxin.ticket.search;

import io.anxin.shared.Filter;
import io.anxin.shared.Terms;
import io.anxin.ticket.row.TicketRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody typed to find a ticket: its number, or words that one of its texts must all hold.
///
/// @param words normalised, each to be found as it stands
/// @param terms by which the index finds the candidates
public record SearchWords(String typed, List<String> words, Set<String> terms) {

    private static final Pattern NUMBER = Pattern.compile("\\s*(?:[Tt]-?)?(\\d{6,15})\\s*");

    /// More words find nothing better.
    private static final int MOST_WORDS = 10;

    public static SearchWords of(String typed) {
        String normal = Terms.normalise(typed).replace("\0", "").strip();
        List<String> words =
                Arrays.stream(normal.split("[\\s\\p{Z}]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
        return new SearchWords(typed, words, Terms.wanted(String.join(" ", words)));
    }

    /// The number of a ticket, when it looks like one.
    public OptionalLong number() {
        Matcher matcher = NUMBER.matcher(typed);
        return matcher.matches()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }

    /// Whether nothing can be found by it, such as bare punctuation.
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /// The conditions of a search, one for each stretch of numbers to look through, newest first; a
    /// search goes on to the next until it has found enough. On the table `ticket.ticket t`.
    ///
    /// @param below only lower numbers are looked for
    /// @param visible which documents come into question at all
    public List<Filter> stretches(long below, Filter visible) {
        List<Filter> stretches = new ArrayList<>();
        long upper = below;
        for (Window window : Window.below(below)) {
            if (upper > window.from()) {
                stretches.add(within(window, upper, visible));
                upper = window.from();
            }
        }
        return stretches;
    }

    private Filter within(Window window, long upper, Filter visible) {
        Filter document = Filter.where("d.terms @> ?::text[]", TicketRow.array(terms)).and(visible);
        if (!window.terms().isEmpty()) {
            document = document.and("d.terms && ?::text[]", TicketRow.array(window.terms()));
        }
        document = document.and("d.ticket < ?", upper).and("d.ticket >= ?", window.from());
        for (String word : words) {
            document = document.and("strpos(d.text, ?) > 0", word);
        }
        return Filter.where(
                "t.id in (select d.ticket from ticket.search_document d where "
                        + document.condition()
                        + ")",
                document.parameters().toArray());
    }
}
