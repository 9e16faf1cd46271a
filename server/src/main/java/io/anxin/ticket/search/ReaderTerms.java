package io.anxin.ticket.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The terms of an entry that name who may see its ticket: teams, assignee and watchers, or the
/// named people of a confidential one. They never stand for a word, because no word begins with
/// `@`. They only narrow the candidates: the rights are asked of the ticket itself.
public final class ReaderTerms {

    /// SQL for the terms of the row `t` of `ticket.ticket`.
    static final String OF_TICKET =
            "ticket.reader_terms(t.team, t.participating_teams, t.assigned_to, t.watchers, t.named)";

    private ReaderTerms() {}

    /// Of which the entry of a ticket that one of the teams and people may see holds at least one.
    public static List<String> of(Collection<UUID> readers) {
        return readers.stream().map(reader -> "@" + reader).toList();
    }
}
