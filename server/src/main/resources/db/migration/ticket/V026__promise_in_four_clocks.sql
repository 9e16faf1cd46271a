-- Four clocks, what an escalation counts on, and the contract in the choice of the policy.
alter table ticket.sla_policy
    add contract uuid,
    add next_response_minutes int check (next_response_minutes between 1 and 100000),
    -- Counted only while a line stands still, and then round the clock.
    add on_site_minutes int not null default 120 check (on_site_minutes between 1 and 100000),
    -- Shares of the time promised at which the agent is warned, the supervisor and the director told.
    add warning_percent int not null default 75 check (warning_percent between 1 and 99),
    add supervisor_percent int not null default 100 check (supervisor_percent between 1 and 1000),
    add director_percent int not null default 150 check (director_percent between 1 and 1000),
    add check (warning_percent <= supervisor_percent and supervisor_percent <= director_percent);
update ticket.sla_policy set next_response_minutes = first_response_minutes;
alter table ticket.sla_policy
    alter next_response_minutes set not null,
    drop constraint sla_policy_tier_kind_priority_key,
    add constraint sla_policy_case unique nulls not distinct (contract, tier, kind, priority);

alter table ticket.clock_event
    drop constraint clock_event_clock_check,
    add constraint clock_event_clock_check
        check (clock in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION', 'ON_SITE')),
    add policy_version bigint,
    -- Kept with the promise, so that an edited policy leaves it alone; null before there were any.
    add warning_percent int,
    add supervisor_percent int,
    add director_percent int;

alter table ticket.ticket
    -- Since when the customer waits for a word of ours.
    add asked_at timestamptz,
    add waiting_for text check (waiting_for in ('CUSTOMER', 'PARTS')),
    add emergency_at timestamptz,
    add emergency_by uuid,
    add arrived_at timestamptz,
    add arrived_by uuid,
    add first_response_alert_at timestamptz,
    add resolution_alert_at timestamptz,
    add next_response_due_at timestamptz,
    add next_response_paused_since timestamptz,
    add next_response_stopped_at timestamptz,
    add next_response_breached_at timestamptz,
    add next_response_alert_at timestamptz,
    add on_site_due_at timestamptz,
    add on_site_paused_since timestamptz,
    add on_site_stopped_at timestamptz,
    add on_site_breached_at timestamptz,
    add on_site_alert_at timestamptz,
    add check (arrived_at is null or emergency_at is not null);
update ticket.ticket set waiting_for = 'CUSTOMER' where waiting_since is not null;
alter table ticket.ticket
    add check ((waiting_since is null) = (waiting_for is null)),
    -- One column for each sweep, whichever of the clocks it is.
    add runs_out_at timestamptz generated always as (least(
        case when first_response_stopped_at is null and first_response_breached_at is null then first_response_due_at end,
        case when next_response_stopped_at is null and next_response_breached_at is null then next_response_due_at end,
        case when resolution_stopped_at is null and resolution_breached_at is null then resolution_due_at end,
        case when on_site_stopped_at is null and on_site_breached_at is null then on_site_due_at end)) stored,
    add alert_at timestamptz generated always as (least(
        first_response_alert_at, next_response_alert_at, resolution_alert_at, on_site_alert_at)) stored,
    add late boolean not null generated always as (closed_at is null and resolved_at is null and (
        first_response_breached_at is not null or resolution_breached_at is not null or on_site_breached_at is not null
        or (next_response_breached_at is not null and next_response_stopped_at is null))) stored;
drop index ticket.ticket_first_response_due;
drop index ticket.ticket_resolution_due;
drop index ticket.ticket_overdue;
create index ticket_runs_out on ticket.ticket (runs_out_at) where runs_out_at is not null;
create index ticket_alert on ticket.ticket (alert_at) where alert_at is not null;
create index ticket_overdue on ticket.ticket (last_activity_at desc, id desc) where late;
create index ticket_emergency on ticket.ticket (emergency_at desc, id desc) where emergency_at is not null and closed_at is null;

-- Who was told of what, and when: a step of a run of a clock is taken once, whoever sweeps.
create table ticket.escalation (
    ticket bigint not null references ticket.ticket (id),
    clock text not null check (clock in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION', 'ON_SITE')),
    -- The event that started the run: a clock that starts anew escalates anew.
    run int not null check (run >= 0),
    step text not null check (step in ('WARNING', 'BREACH', 'SUPERVISOR', 'DIRECTOR')),
    due_at timestamptz not null,
    at timestamptz not null,
    told uuid[] not null,
    primary key (ticket, clock, run, step)
);
create or replace function ticket.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'ticket.% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete on ticket.escalation
    for each statement execute function ticket.refuse_change();
