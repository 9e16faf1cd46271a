-- Named lists of actions that people apply to tickets: their own, a team's, or everybody's.
create table ticket.macro (
    id         uuid    primary key,
    version    bigint  not null,
    name_zh    text    not null check (length(name_zh) between 1 and 200),
    name_en    text    not null check (length(name_en) between 1 and 200),
    -- Whose own it is; null for a shared one.
    owner      uuid,
    team       uuid,
    actions    jsonb   not null check (jsonb_typeof(actions) = 'array'),
    active     boolean not null default true,
    check (owner is null or team is null)
);

-- Each time one was applied, with what it changed as it was, so that it can be taken back.
create table ticket.macro_use (
    id        uuid        primary key,
    ticket    bigint      not null references ticket.ticket (id),
    macro     uuid        not null,
    account   uuid        not null,
    at        timestamptz not null,
    before    jsonb       not null,
    after     jsonb       not null,
    undone_at timestamptz
);
create index macro_use_of on ticket.macro_use (macro, at desc);
create index macro_use_at on ticket.macro_use (at);
