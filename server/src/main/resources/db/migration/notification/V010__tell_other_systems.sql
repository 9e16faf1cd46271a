-- Where other systems want to be told, and of what.
create table notification.webhook (
    id               uuid        primary key,
    version          bigint      not null,
    name             text        not null check (length(name) between 1 and 100),
    url              text        not null check (length(url) between 8 and 2000),
    events           text[]      not null check (cardinality(events) > 0),
    -- Only what concerns this team; null for every team.
    team             uuid,
    -- Sealed (access.Secrets). The one before stays valid for a day after it was replaced.
    secret           text        not null,
    former_secret    text,
    secret_since     timestamptz not null,
    active           boolean     not null,
    -- Since when nothing got through; null after a success.
    failing_since    timestamptz,
    -- The program gave up; what happens meanwhile is kept back.
    disabled_at      timestamptz,
    last_success_at  timestamptz,
    -- A node sends to it until then.
    busy_until       timestamptz,
    check (disabled_at is null or active)
);

-- One event for one webhook, with exactly the text that is sent and signed.
create table notification.webhook_delivery (
    id              uuid        primary key,
    webhook         uuid        not null references notification.webhook (id) on delete cascade,
    event           text        not null,
    -- What it is about, such as ticket/100001.
    subject         text        not null,
    body            text        not null,
    at              timestamptz not null,
    state           text        not null check (state in ('QUEUED', 'HELD', 'DELIVERED', 'FAILED')),
    -- Counted anew when it is replayed.
    attempts        int         not null default 0,
    next_attempt_at timestamptz,
    settled_at      timestamptz,
    constraint queued_is_due check ((state = 'QUEUED') = (next_attempt_at is not null))
);
create index webhook_delivery_due on notification.webhook_delivery (webhook, next_attempt_at, id) where state = 'QUEUED';
create index webhook_delivery_of on notification.webhook_delivery (webhook, id desc);
create index webhook_delivery_of_state on notification.webhook_delivery (webhook, state, id desc);
create index webhook_delivery_at on notification.webhook_delivery (at);

-- Every try: what was answered, or why there was no answer.
create table notification.webhook_attempt (
    delivery        uuid        not null references notification.webhook_delivery (id) on delete cascade,
    ordinal         int         not null,
    at              timestamptz not null,
    duration_millis int         not null,
    status          int,
    answer          text        not null default '',
    fault           text,
    primary key (delivery, ordinal)
);
