create schema notification;

-- What changed, for browsers that watch and for consumers that project. Read in the order of
-- (transaction, position), and only up to the oldest transaction that still runs, so that nothing
-- committed late is missed.
create table notification.change (
    position    bigint generated always as identity,
    transaction bigint      not null default pg_current_xact_id()::text::bigint,
    kind        text        not null,
    id          text        not null,
    version     bigint      not null,
    audience    text[]      not null,
    at          timestamptz not null default clock_timestamp(),
    primary key (transaction, position)
);
-- Old changes are removed by this key.
create index change_at on notification.change using brin (at);

-- How far each consumer has read; moved in the transaction of what the consumer wrote.
create table notification.consumer (
    name        text primary key,
    transaction bigint not null,
    position    bigint not null
);

-- Who looks at what. A row lives as long as its lease is renewed by the node that holds the connection.
create table notification.presence (
    connection uuid        not null,
    subject    text        not null,
    account    uuid        not null,
    mode       text        not null check (mode in ('VIEWING', 'REPLYING')),
    expires_at timestamptz not null,
    primary key (connection)
);
create index presence_subject on notification.presence (subject);
create index presence_expiry on notification.presence (expires_at);
