-- A confidential ticket is seen by the people it names and by nobody else, whatever role or team.
alter table ticket.ticket
    add named uuid[] not null default '{}',
    add confidential_since timestamptz,
    add confidential_by uuid,
    -- Confidential without a name would be seen by nobody; a name on an open ticket would say nothing.
    add check ((confidential_since is null) = (named = '{}')),
    add check (confidential_by is null or confidential_since is not null);
create index ticket_named on ticket.ticket using gin (named) where named <> '{}';

-- The readers of a confidential ticket are its named people alone.
create function ticket.reader_terms(team uuid, assigned_to uuid, watchers uuid[], named uuid[]) returns text[]
    language sql immutable parallel safe
    return array(select '@' || reader
        from unnest(case when named = '{}' then array[team, assigned_to] || watchers else named end) reader
        where reader is not null);
drop function ticket.reader_terms(uuid, uuid, uuid[]);
