-- What happened to tickets: rules wait for it, and are tried on it. due_at is null once the rules have seen it.
create table ticket.happening (
    id        bigint      generated always as identity primary key,
    ticket    bigint      not null references ticket.ticket (id),
    version   bigint      not null,
    at        timestamptz not null,
    occasions text[]      not null check (occasions <> '{}'),
    -- What changed, as it was before, by the names that conditions use.
    was       jsonb       not null check (jsonb_typeof(was) = 'object'),
    by_kind   text        not null check (by_kind in ('PERSON', 'MACHINE', 'SYSTEM', 'CUSTOMER')),
    -- The rules that led to it, the first one first.
    chain     uuid[]      not null,
    due_at    timestamptz,
    attempts  int         not null default 0
);
create index happening_due on ticket.happening (id) where due_at is not null;
create index happening_due_of_ticket on ticket.happening (ticket, id) where due_at is not null;
create index happening_of_ticket on ticket.happening (ticket, id);
create index happening_at on ticket.happening (at);

-- When, if, then. The definition is data with a schema of its own (docs/policies/automation.md), always read and
-- written whole, hence jsonb; team null is for the tickets of every team.
create table ticket.automation_rule (
    id         uuid    primary key,
    version    bigint  not null,
    name_zh    text    not null check (length(name_zh) between 1 and 200),
    name_en    text    not null check (length(name_en) between 1 and 200),
    team       uuid,
    definition jsonb   not null check (jsonb_typeof(definition) = 'object'),
    position   int     not null check (position >= 0),
    active     boolean not null
);

-- Every time the condition of a rule held: what it found, what it did. The rule may be gone by now, so its name stands here.
create table ticket.automation_log (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    ticket       bigint      not null references ticket.ticket (id),
    rule         uuid        not null,
    rule_version bigint      not null,
    name_zh      text        not null,
    name_en      text        not null,
    occasion     text        not null,
    outcome      text        not null check (outcome in ('ACTED', 'NOTHING', 'LOOP', 'FAILED')),
    -- The version that was judged, and the one that came of it.
    seen         bigint      not null,
    written      bigint      not null check (written >= seen),
    chain        uuid[]      not null,
    findings     jsonb       not null,
    effects      jsonb       not null,
    reason       text
);
create index automation_log_ticket on ticket.automation_log (ticket, id desc);
create index automation_log_rule on ticket.automation_log (rule, id desc);
create index automation_log_at on ticket.automation_log (at);

-- On which tickets a timed rule has acted; the row goes when its condition ceases to hold.
create table ticket.automation_hold (
    rule   uuid        not null,
    ticket bigint      not null references ticket.ticket (id),
    at     timestamptz not null,
    primary key (rule, ticket)
);

-- What timed rules look for among the tickets that are not closed.
create index ticket_unclosed on ticket.ticket (id) where closed_at is null;
create index ticket_asked on ticket.ticket (asked_at) where asked_at is not null and closed_at is null;
