package io.anxin.ticket.search;

import io.anxin.database.Appends;
import io.anxin.ticket.row.TicketRow;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Repository;

/// Adds texts to what is found of a ticket.
@Repository
public class SearchDocuments {

    private static final String ADD =
            """
            insert into ticket.search_document (ticket, ordinal, text, terms)
            select t.id, ?, ?, ?::text[] || %s from ticket.ticket t where t.id = ?
            on conflict (ticket, ordinal) do update
            set text = excluded.text, terms = excluded.terms
            """
                    .formatted(ReaderTerms.OF_TICKET);

    private final Appends appends;

    SearchDocuments(Appends appends) {
        this.appends = appends;
    }

    /// Adds a text; the same ordinal again replaces it.
    public void add(long ticket, SearchText text) {
        List<String> terms = new ArrayList<>(text.terms());
        terms.addAll(Window.termsOf(ticket));
        appends.append(
                ADD, text.ordinal(), text.text().replace("\0", ""), TicketRow.array(terms), ticket);
    }
}
