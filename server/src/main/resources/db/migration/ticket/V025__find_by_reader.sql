-- Whoever may see a ticket through its team, as its assignee or watcher stands among the terms of its texts, so that the
-- one index answers "these words in what I may see", also when the words are frequent elsewhere.
create function ticket.reader_terms(team uuid, assigned_to uuid, watchers uuid[]) returns text[]
    language sql immutable parallel safe
    return array(select '@' || reader from unnest(array[team, assigned_to] || watchers) reader where reader is not null);

update ticket.search_document d
set terms = d.terms || ticket.reader_terms(t.team, t.assigned_to, t.watchers)
from ticket.ticket t
where t.id = d.ticket;
