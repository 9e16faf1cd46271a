-- What happened to tickets and what rules did grow without end: kept month by month, so that a month of the past leaves in
-- one piece. Numbers are unique through their sequences; the key of a partitioned table has to name the time.
alter table ticket.happening rename to happening_whole;
alter table ticket.happening_whole rename constraint happening_pkey to happening_whole_pkey;
drop index ticket.happening_due, ticket.happening_due_of_ticket, ticket.happening_of_ticket, ticket.happening_at;
create sequence ticket.happening_number;
select setval('ticket.happening_number', (select coalesce(max(id), 0) + 1 from ticket.happening_whole), false);
create table ticket.happening (
    id        bigint      not null default nextval('ticket.happening_number'),
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
    attempts  int         not null default 0,
    primary key (id, at)
) partition by range (at);
create index happening_due on ticket.happening (id) where due_at is not null;
create index happening_due_of_ticket on ticket.happening (ticket, id) where due_at is not null;
create index happening_of_ticket on ticket.happening (ticket, id);
create index happening_at on ticket.happening (at);

-- A partition for each month there is something of and for the next three; what is of any other time waits in the default
-- partition until the upkeep has made its month (io.anxin.history).
create table ticket.happening_default partition of ticket.happening default;
do $$
declare month date;
begin
    for month in
        select distinct date_trunc('month', at at time zone 'UTC')::date from ticket.happening_whole
        union
        select (date_trunc('month', now() at time zone 'UTC') + n * interval '1 month')::date from generate_series(0, 3) n
    loop
        execute format('create table ticket.happening_%s partition of ticket.happening for values from (%L) to (%L)',
            to_char(month, 'YYYY_MM'), month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
    end loop;
end
$$;
insert into ticket.happening (id, ticket, version, at, occasions, was, by_kind, chain, due_at, attempts)
select id, ticket, version, at, occasions, was, by_kind, chain, due_at, attempts from ticket.happening_whole;
drop table ticket.happening_whole;

alter table ticket.automation_log rename to automation_log_whole;
alter table ticket.automation_log_whole rename constraint automation_log_pkey to automation_log_whole_pkey;
drop index ticket.automation_log_ticket, ticket.automation_log_rule, ticket.automation_log_at;
create sequence ticket.automation_log_number;
select setval('ticket.automation_log_number', (select coalesce(max(id), 0) + 1 from ticket.automation_log_whole), false);
create table ticket.automation_log (
    id           bigint      not null default nextval('ticket.automation_log_number'),
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
    reason       text,
    primary key (id, at)
) partition by range (at);
create index automation_log_ticket on ticket.automation_log (ticket, id desc);
create index automation_log_rule on ticket.automation_log (rule, id desc);
create index automation_log_at on ticket.automation_log (at);

-- A partition for each month there is something of and for the next three; what is of any other time waits in the default
-- partition until the upkeep has made its month (io.anxin.history).
create table ticket.automation_log_default partition of ticket.automation_log default;
do $$
declare month date;
begin
    for month in
        select distinct date_trunc('month', at at time zone 'UTC')::date from ticket.automation_log_whole
        union
        select (date_trunc('month', now() at time zone 'UTC') + n * interval '1 month')::date from generate_series(0, 3) n
    loop
        execute format('create table ticket.automation_log_%s partition of ticket.automation_log for values from (%L) to (%L)',
            to_char(month, 'YYYY_MM'), month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
    end loop;
end
$$;
insert into ticket.automation_log (id, at, ticket, rule, rule_version, name_zh, name_en, occasion, outcome, seen, written,
    chain, findings, effects, reason)
select id, at, ticket, rule, rule_version, name_zh, name_en, occasion, outcome, seen, written, chain, findings, effects, reason
from ticket.automation_log_whole;
drop table ticket.automation_log_whole;
