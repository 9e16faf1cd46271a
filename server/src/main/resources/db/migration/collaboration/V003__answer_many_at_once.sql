-- A ticket that is one incident behind many tickets.
create table collaboration.incident (
    ticket bigint primary key,
    declared_at timestamptz not null,
    declared_by uuid
);

-- One answer to everybody whom an incident hits.
create table collaboration.broadcast (
    id uuid primary key,
    ticket bigint not null references collaboration.incident (ticket),
    text_zh text check (length(text_zh) between 1 and 50000),
    text_en text check (length(text_en) between 1 and 50000),
    -- How the answer resolves each ticket; null: it does not.
    code text,
    note text,
    asked_by uuid not null,
    asked_at timestamptz not null,
    cancelled_at timestamptz,
    check (text_zh is not null or text_en is not null)
);
create index broadcast_ticket on collaboration.broadcast (ticket, asked_at desc);

create table collaboration.broadcast_row (
    broadcast uuid not null references collaboration.broadcast (id),
    ticket bigint not null,
    state text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'FAILED', 'SKIPPED')),
    -- Why it could not be sent, as the one who asked reads it.
    problem text,
    at timestamptz,
    primary key (broadcast, ticket),
    check ((state = 'PENDING') = (at is null)),
    check ((state = 'FAILED') = (problem is not null))
);
create index broadcast_pending on collaboration.broadcast_row (broadcast, ticket) where state = 'PENDING';
