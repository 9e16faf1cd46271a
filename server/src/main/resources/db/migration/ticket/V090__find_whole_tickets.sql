-- What is found of a ticket stands in one row: words said in different messages meet in it, and one question to the index
-- combines words, rights and stretches of numbers. A tsvector and not an array, because its index answers "and", "or", "not"
-- and "begins with" at once. Terms beginning with @ name readers, with # places, with = tags, with % properties.
create table ticket.search_entry (
    ticket  bigint   primary key references ticket.ticket (id),
    -- folded, for the order of what is found
    subject text     not null,
    terms   tsvector not null
) with (autovacuum_vacuum_scale_factor = 0.05);

-- The month and year of opening, so that a search of the past need not look through the present.
create function ticket.place_terms(id bigint, opened_at timestamptz) returns text[]
    language sql immutable parallel safe
    return array['#a' || (id / 2048)::text, '#b' || (id / 16384)::text, '#c' || (id / 131072)::text,
        '#y' || (extract(year from opened_at at time zone 'UTC')::int)::text,
        '#m' || (extract(year from opened_at at time zone 'UTC')::int)::text || '-'
            || lpad((extract(month from opened_at at time zone 'UTC')::int)::text, 2, '0')];

insert into ticket.search_entry (ticket, subject, terms)
select t.id, lower(t.subject), array_to_tsvector(
    array(select distinct term from ticket.search_document d, unnest(d.terms) term
        where d.ticket = t.id and term <> '' and left(term, 1) not in ('@', '#'))
    || ticket.place_terms(t.id, t.opened_at) || ticket.reader_terms(t.team, t.participating_teams, t.assigned_to, t.watchers, t.named))
from ticket.ticket t;

-- The texts are kept to be compared with phrases and shown around a hit; the index is of the entries.
drop index ticket.search_document_terms;
alter table ticket.search_document
    drop column terms,
    add kind text not null default 'MESSAGE'
        check (kind in ('OPENING', 'MESSAGE', 'NOTE', 'CUSTOMER', 'FIELDS', 'ATTACHMENT')),
    -- As it was written; null where the folded text is the same.
    add original text;
update ticket.search_document set kind = 'OPENING' where ordinal = 0;
alter table ticket.search_document
    alter kind drop default,
    drop constraint search_document_pkey,
    add primary key (ticket, kind, ordinal);

create index search_entry_terms on ticket.search_entry using gin (terms) with (fastupdate = off);

-- By which edition of the cutting the entries were made: those of tickets below the number wait to be made anew, newest first.
create table ticket.search_edition (
    only_row boolean  primary key default true check (only_row),
    edition  smallint not null,
    below    bigint   not null
);
insert into ticket.search_edition (edition, below) values (0, 0);

-- Customers whose name or addresses changed: their tickets below the number wait to follow.
create table ticket.search_customer (
    customer uuid   primary key,
    below    bigint not null
);
