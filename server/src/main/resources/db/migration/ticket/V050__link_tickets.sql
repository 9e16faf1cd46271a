-- What tickets have to do with each other. A link is told once and read from both ends; only what has no direction is
-- kept with the smaller number first, so that it cannot be told twice.
create table ticket.link (
    id uuid primary key,
    source bigint not null references ticket.ticket (id),
    kind text not null check (kind in ('RELATED', 'CAUSED_BY', 'DUPLICATE_OF', 'CHILD_OF', 'AFFECTED_BY')),
    target bigint not null references ticket.ticket (id),
    linked_at timestamptz not null,
    linked_by uuid,
    check (source <> target),
    check (kind <> 'RELATED' or source < target),
    constraint link_once unique (source, kind, target)
);
create index link_target on ticket.link (target, kind, source);
-- A child has one parent, and a ticket suffers from one incident: whose answer would hold otherwise?
create unique index link_one_parent on ticket.link (source, kind) where kind in ('CHILD_OF', 'AFFECTED_BY');
