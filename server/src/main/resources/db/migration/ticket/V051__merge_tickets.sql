-- A merged ticket is closed and names the one in which its matter goes on.
alter table ticket.ticket
    add merged_into bigint references ticket.ticket (id),
    drop constraint ticket_closed_reason_check,
    add constraint ticket_closed_reason_check
        check (closed_reason in ('CONFIRMED', 'NO_ANSWER', 'DUPLICATE', 'SPAM', 'WITHDRAWN', 'MERGED')),
    add constraint merged_says_where check ((closed_reason is not distinct from 'MERGED') = (merged_into is not null)),
    add constraint merged_elsewhere check (merged_into <> id);
create index ticket_merged_into on ticket.ticket (merged_into) where merged_into is not null;

-- Every merge, with what is needed to take it back.
create table ticket.merge (
    id uuid primary key,
    source bigint not null references ticket.ticket (id),
    target bigint not null references ticket.ticket (id),
    merged_at timestamptz not null,
    merged_by uuid,
    undo jsonb not null,
    undone_at timestamptz,
    undone_by uuid,
    check (undone_by is null or undone_at is not null)
);
create unique index merge_holds on ticket.merge (source) where undone_at is null;
create index merge_source on ticket.merge (source, merged_at desc);
create index merge_target on ticket.merge (target, merged_at desc);
