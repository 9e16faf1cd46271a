package io.anxin.ticket.search;

import io.anxin.shared.Filter;
import io.anxin.ticket.row.TicketRow;
import java.util.Collection;
import java.util.UUID;

/// The terms of a search document that name who may see its ticket: teams, assignee and watchers,
/// or the named people of a confidential one. They never stand for a word, because no word begins
/// with `@`. They only narrow the candidates: the rights are asked of the ticket itself.
public final class ReaderTerms {

    /// SQL for the terms of the row `t` of `ticket.ticket`.
    static final String OF_TICKET =
            "ticket.reader_terms(t.team, t.participating_teams, t.assigned_to, t.watchers, t.named)";

    /// SQL that brings the documents of a ticket up to date after its readers changed.
    public static final String FOLLOW =
            """
            update ticket.search_document d
            set terms = array(select term from unnest(d.terms) term where left(term, 1) <> '@')
                || %s
            from ticket.ticket t where t.id = d.ticket and t.id = ?
            """
                    .formatted(OF_TICKET);

    private ReaderTerms() {}

    /// Documents that at least one of the teams and people may see, on the table
    /// `ticket.search_document d`.
    public static Filter anyOf(Collection<UUID> readers) {
        return Filter.where(
                "d.terms && ?::text[]",
                TicketRow.array(readers.stream().map(reader -> "@" + reader).toList()));
    }
}
