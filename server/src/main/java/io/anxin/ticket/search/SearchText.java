package io.anxin.ticket.search;

import io.anxin.shared.Terms;
import io.anxin.ticket.row.TicketRow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One text of a ticket as it is kept to be found: normalised, and cut into terms.
///
/// @param ordinal 0 for the subject with the opening words and the customer's name, else the
///   ordinal of the message
public record SearchText(int ordinal, String text, Set<String> terms) {

    /// The rest of a longer text is not found.
    private static final int LONGEST = 20_000;

    public static SearchText of(int ordinal, String... parts) {
        String joined = String.join("\n", parts);
        String bounded = joined.length() > LONGEST ? joined.substring(0, LONGEST) : joined;
        return new SearchText(ordinal, Terms.normalise(bounded), Terms.of(bounded));
    }

    /// SQL that adds the text to the one ticket that the common table expression holds, with its id
    /// and its readers.
    public String insertFor(String source, List<@Nullable Object> values) {
        values.add(ordinal);
        values.add(text.replace("\0", ""));
        values.add(TicketRow.array(terms));
        return """
        insert into ticket.search_document (ticket, ordinal, text, terms)
        select t.id, ?, ?, ?::text[] || %s || %s from %s t
        """
                .formatted(Window.TERMS_OF_ID, ReaderTerms.OF_TICKET, source);
    }
}
