create schema chat;

-- How chats are taken; one row.
create table chat.setting (
    only_row               boolean primary key default true check (only_row),
    version                bigint  not null,
    enabled                boolean not null,
    team                   uuid,
    ring_seconds           int     not null check (ring_seconds between 5 and 300),
    longest_wait_seconds   int     not null check (longest_wait_seconds between 30 and 7200),
    wrap_up_seconds        int     not null check (wrap_up_seconds between 0 and 3600),
    head_start_seconds     int     not null check (head_start_seconds between 0 and 3600),
    greeting_zh            text    not null check (length(greeting_zh) between 1 and 500),
    greeting_en            text    not null check (length(greeting_en) between 1 and 500),
    -- Web sites that may show the widget, such as https://shop.example; none means only our own pages.
    sites                  text[]  not null default '{}',
    -- Grows when the key by which host sites sign is to be another one.
    key_edition            int     not null default 1
);
insert into chat.setting (version, enabled, ring_seconds, longest_wait_seconds, wrap_up_seconds, head_start_seconds,
        greeting_zh, greeting_en)
values (1, true, 20, 180, 30, 120, '您好，请问有什么可以帮您？', 'Hello, how can we help you?');

create table chat.chat (
    id              uuid        primary key,
    version         bigint      not null,
    name            text        not null check (length(name) <= 200),
    mail            text,
    phone           text,
    locale          text        not null check (locale in ('zh-CN', 'en')),
    page            text        not null default '' check (length(page) <= 2000),
    -- Known when the host site vouched for the visitor, or once the chat became a ticket.
    customer        uuid,
    vip             boolean     not null,
    team            uuid,
    state           text        not null check (state in ('WAITING', 'RINGING', 'ACTIVE', 'ENDED')),
    started_at      timestamptz not null,
    queued_at       timestamptz not null,
    ringing_for     uuid,
    ringing_since   timestamptz,
    passed          uuid[]      not null default '{}',
    agent           uuid,
    accepted_at     timestamptz,
    ended_at        timestamptz,
    outcome         text        check (outcome in ('ANSWERED', 'OVERFLOWED', 'ABANDONED', 'LEFT_MESSAGE')),
    ticket          bigint,
    last_seq        bigint      not null default 0,
    visitor_read    bigint      not null default 0,
    agent_read      bigint      not null default 0,
    visitor_seen_at timestamptz not null,
    score           int         check (score between 1 and 5),
    comment         text        check (length(comment) <= 2000),
    summary         text        check (length(summary) <= 5000),
    check ((state = 'RINGING') = (ringing_for is not null)),
    check ((ringing_for is null) = (ringing_since is null)),
    check (state <> 'ACTIVE' or agent is not null),
    check ((state = 'ENDED') = (ended_at is not null)),
    check ((state = 'ENDED') = (outcome is not null))
);
create index chat_live on chat.chat (queued_at, id) where state <> 'ENDED';
create index chat_agent on chat.chat (agent) where state <> 'ENDED';
create index chat_ended on chat.chat (accepted_at) where state = 'ENDED' and accepted_at is not null;
create index chat_customer on chat.chat (customer) where customer is not null;

-- Numbered within a chat without gaps; what a browser says twice under one id is said once.
create table chat.line (
    chat    uuid        not null references chat.chat,
    seq     bigint      not null check (seq > 0),
    client  uuid        not null,
    author  text        not null check (author in ('VISITOR', 'AGENT', 'SYSTEM')),
    account uuid,
    name    text        not null,
    text    text        not null check (length(text) between 1 and 5000),
    at      timestamptz not null,
    primary key (chat, seq),
    unique (chat, client)
);

-- Who takes chats. The lease is renewed by the browser; when it runs out, the chats go back.
create table chat.desk (
    account    uuid        primary key,
    state      text        not null check (state in ('OFFLINE', 'ONLINE', 'BUSY', 'AWAY', 'WRAP_UP')),
    reason     text        not null default '' check (length(reason) <= 100),
    capacity   int         not null check (capacity between 1 and 20),
    since      timestamptz not null,
    idle_since timestamptz not null,
    lease      timestamptz not null,
    wrap_until timestamptz,
    check ((state = 'WRAP_UP') = (wrap_until is not null))
);
create index desk_on on chat.desk (lease) where state <> 'OFFLINE';
