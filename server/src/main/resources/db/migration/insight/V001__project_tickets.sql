create schema insight;

-- One row per ticket, copied from the desk and the surveys; can be built anew at any time.
create table insight.ticket_fact (
    ticket                  bigint      primary key,
    version                 bigint      not null,
    kind                    text        not null,
    priority                text        not null,
    state                   text        not null,
    team                    uuid,
    -- who resolved it, else who has it
    agent                   uuid,
    assignee                uuid,
    opened_at               timestamptz not null,
    first_response_due_at   timestamptz,
    first_response_at       timestamptz,
    first_response_breached boolean     not null,
    -- when it was decided whether the first response came in time
    first_response_known_at timestamptz,
    resolution_due_at       timestamptz,
    resolved_at             timestamptz,
    resolution_breached     boolean     not null,
    resolution_known_at     timestamptz,
    reopen_count            integer     not null,
    closed_at               timestamptz,
    answered_at             timestamptz,
    solved                  boolean,
    score                   integer,
    live                    boolean     not null generated always as (state in ('NEW', 'OPEN', 'WAITING')) stored
);
create index ticket_fact_live on insight.ticket_fact (team) where live;
create index ticket_fact_opened on insight.ticket_fact (opened_at);
create index ticket_fact_first_response on insight.ticket_fact (first_response_known_at) where first_response_known_at is not null;
create index ticket_fact_resolved on insight.ticket_fact (resolved_at) where resolved_at is not null;
create index ticket_fact_resolution on insight.ticket_fact (resolution_known_at) where resolution_known_at is not null;
create index ticket_fact_answered on insight.ticket_fact (answered_at) where score is not null;

-- Building anew goes page by page, each in a transaction of its own, and goes on after a crash where
-- it stood.
create table insight.rebuild (
    id               uuid        primary key,
    requested_at     timestamptz not null,
    requested_by     text        not null,
    -- the place in the feed of changes from which the projection follows once it is built
    feed_transaction bigint      not null,
    feed_position    bigint      not null,
    next_page        text,
    last_ticket      bigint      not null default 0,
    tickets          bigint      not null default 0 check (tickets >= 0),
    finished_at      timestamptz,
    cancelled        boolean     not null default false,
    check (not cancelled or finished_at is not null)
);
-- one at a time
create unique index rebuild_running on insight.rebuild ((true)) where finished_at is null;
