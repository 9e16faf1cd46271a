-- Teams that have the ticket in their queue besides the one that leads it.
alter table ticket.ticket
    add participating_teams uuid[] not null default '{}',
    add check (not team = any(participating_teams));
create index ticket_participating on ticket.ticket using gin (participating_teams) where participating_teams <> '{}';

create function ticket.reader_terms(team uuid, participating_teams uuid[], assigned_to uuid, watchers uuid[], named uuid[]) returns text[]
    language sql immutable parallel safe
    return array(select '@' || reader
        from unnest(case when named = '{}' then array[team, assigned_to] || participating_teams || watchers else named end) reader
        where reader is not null);
drop function ticket.reader_terms(uuid, uuid, uuid[], uuid[]);
