create schema ticket;

-- Tickets are spoken about on the telephone, so they carry a short number and not a UUID.
create sequence ticket.number start 100001;

create table ticket.category (
    id uuid primary key,
    version bigint not null,
    parent uuid references ticket.category (id),
    kind text check (kind in ('CONSULTATION', 'AFTER_SALES', 'COMPLAINT', 'ORDER', 'RETURN', 'SUGGESTION', 'OTHER')),
    name_zh text not null check (length(name_zh) between 1 and 200),
    name_en text not null check (length(name_en) between 1 and 200),
    team uuid,
    active boolean not null default true,
    position int not null default 0,
    check (parent <> id)
);

create table ticket.resolution_code (
    id uuid primary key,
    version bigint not null,
    code text not null unique check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name_zh text not null check (length(name_zh) between 1 and 200),
    name_en text not null check (length(name_en) between 1 and 200),
    active boolean not null default true,
    position int not null default 0
);

-- What is promised to whom. A null column matches everything; the policy with the most matching columns wins.
create table ticket.sla_policy (
    id uuid primary key,
    version bigint not null,
    tier text check (tier in ('BASIC', 'VALUE_ADDED', 'VIP')),
    kind text check (kind in ('CONSULTATION', 'AFTER_SALES', 'COMPLAINT', 'ORDER', 'RETURN', 'SUGGESTION', 'OTHER')),
    priority text check (priority in ('P1', 'P2', 'P3', 'P4')),
    first_response_minutes int not null check (first_response_minutes between 1 and 100000),
    resolution_minutes int not null check (resolution_minutes between 1 and 1000000),
    round_the_clock boolean not null default false,
    active boolean not null default true,
    -- Two promises for the same case would make the deadline a matter of luck.
    unique nulls not distinct (tier, kind, priority),
    check (first_response_minutes <= resolution_minutes)
);

create table ticket.ticket (
    id bigint primary key,
    version bigint not null,
    channel text not null check (channel in ('MAIL', 'PHONE', 'COUNTER', 'CHAT', 'WECHAT', 'WEIBO', 'SMS', 'FORM', 'API')),
    subject text not null check (length(subject) between 1 and 300),
    preview text not null default '' check (length(preview) <= 300),
    customer uuid not null,
    tier text not null check (tier in ('BASIC', 'VALUE_ADDED', 'VIP')),
    locale text not null,
    kind text not null check (kind in ('CONSULTATION', 'AFTER_SALES', 'COMPLAINT', 'ORDER', 'RETURN', 'SUGGESTION', 'OTHER')),
    category uuid references ticket.category (id),
    severity text not null check (severity in ('CRITICAL', 'HIGH', 'NORMAL', 'LOW')),
    impact text not null check (impact in ('SITE', 'TEAM', 'PERSON')),
    priority text not null check (priority in ('P1', 'P2', 'P3', 'P4')),
    -- What the score says; priority is what holds, which differs only under an override.
    computed_priority text not null check (computed_priority in ('P1', 'P2', 'P3', 'P4')),
    priority_reason jsonb not null,
    override_priority text check (override_priority in ('P1', 'P2', 'P3', 'P4')),
    override_reason text,
    override_by uuid,
    override_at timestamptz,
    override_until timestamptz,
    team uuid,
    assigned_to uuid,
    assigned_by uuid,
    assigned_at timestamptz,
    tags text[] not null default '{}',
    watchers uuid[] not null default '{}',
    fields jsonb not null default '{}',
    opened_at timestamptz not null,
    opened_by uuid,
    last_activity_at timestamptz not null,
    messages int not null default 0 check (messages >= 0),
    replied_at timestamptz,
    replied_by uuid,
    waiting_since timestamptz,
    waiting_by uuid,
    waiting_reason text,
    waiting_until timestamptz,
    resolved_at timestamptz,
    resolved_by uuid,
    -- The code, not its id: it is what reports and other systems read, and it never changes.
    resolved_code text references ticket.resolution_code (code),
    resolved_note text,
    confirmed_at timestamptz,
    confirmed_by uuid,
    confirmed_by_customer boolean,
    closed_at timestamptz,
    closed_by uuid,
    closed_reason text check (closed_reason in ('CONFIRMED', 'NO_ANSWER', 'DUPLICATE', 'SPAM', 'WITHDRAWN')),
    reopen_count int not null default 0 check (reopen_count >= 0),
    first_response_due_at timestamptz,
    first_response_paused_since timestamptz,
    first_response_stopped_at timestamptz,
    first_response_breached_at timestamptz,
    resolution_due_at timestamptz,
    resolution_paused_since timestamptz,
    resolution_stopped_at timestamptz,
    resolution_breached_at timestamptz,
    -- The facts are the truth; the state is only their name, kept so that an index can hold it.
    state text not null generated always as (case
        when closed_at is not null then 'CLOSED'
        when resolved_at is not null then 'RESOLVED'
        when waiting_since is not null then 'WAITING'
        when replied_at is not null then 'OPEN'
        else 'NEW' end) stored,
    live boolean not null generated always as (closed_at is null and resolved_at is null) stored,
    check ((assigned_to is null) = (assigned_at is null)),
    check ((override_priority is null) = (override_at is null)),
    check (override_priority is null or override_reason is not null),
    check (override_until is null or override_until > override_at),
    check (resolved_at is null or waiting_since is null),
    check ((resolved_at is null) = (resolved_code is null)),
    check (confirmed_at is null or resolved_at is not null),
    check ((closed_at is null) = (closed_reason is null)),
    -- While a clock stands still nobody knows when it will run out.
    check (resolution_paused_since is null or resolution_due_at is null),
    check (first_response_paused_since is null or first_response_due_at is null),
    check (last_activity_at >= opened_at)
);

-- The history of each clock: events are only ever added, the deadlines are derived from them.
create table ticket.clock_event (
    ticket bigint not null references ticket.ticket (id),
    clock text not null check (clock in ('FIRST_RESPONSE', 'RESOLUTION')),
    ordinal int not null check (ordinal >= 0),
    kind text not null check (kind in ('START', 'PAUSE', 'RESUME', 'RETARGET', 'STOP')),
    at timestamptz not null,
    target_minutes int check (target_minutes > 0),
    calendar uuid,
    round_the_clock boolean not null default false,
    policy uuid,
    primary key (ticket, clock, ordinal),
    check ((target_minutes is not null) = (kind in ('START', 'RETARGET')))
);

create function ticket.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'ticket.clock_event is append-only';
end $$;
create trigger append_only before update or delete on ticket.clock_event
    for each statement execute function ticket.refuse_change();

-- One row for each text of a ticket. The text is kept normalised, as it is compared.
create table ticket.search_document (
    ticket bigint not null references ticket.ticket (id),
    ordinal int not null,
    text text not null,
    terms text[] not null,
    primary key (ticket, ordinal)
);

create table ticket.mention (
    account uuid not null,
    ticket bigint not null references ticket.ticket (id),
    at timestamptz not null,
    primary key (account, ticket)
);

insert into ticket.resolution_code (id, version, code, name_zh, name_en, position) values
    (gen_random_uuid(), 1, 'SOLVED', '问题已解决', 'Problem solved', 10),
    (gen_random_uuid(), 1, 'ANSWERED', '咨询已答复', 'Question answered', 20),
    (gen_random_uuid(), 1, 'REPAIRED', '已维修', 'Repaired', 30),
    (gen_random_uuid(), 1, 'REPLACED', '已更换', 'Replaced', 40),
    (gen_random_uuid(), 1, 'REFUNDED', '已退款', 'Refunded', 50),
    (gen_random_uuid(), 1, 'WORKAROUND', '提供了临时方案', 'Workaround given', 60),
    (gen_random_uuid(), 1, 'NOT_REPRODUCIBLE', '无法重现', 'Not reproducible', 70),
    (gen_random_uuid(), 1, 'DUPLICATE', '重复工单', 'Duplicate', 80),
    (gen_random_uuid(), 1, 'NO_FAULT', '非产品问题', 'No fault of ours', 90);

-- Working minutes. The average first response promised is 15 minutes; line-down emergencies run round the clock.
insert into ticket.sla_policy (id, version, tier, priority, first_response_minutes, resolution_minutes, round_the_clock) values
    (gen_random_uuid(), 1, null, 'P1', 10, 120, true),
    (gen_random_uuid(), 1, null, 'P2', 15, 240, false),
    (gen_random_uuid(), 1, null, 'P3', 30, 960, false),
    (gen_random_uuid(), 1, null, 'P4', 60, 1440, false),
    (gen_random_uuid(), 1, 'VALUE_ADDED', 'P2', 10, 180, false),
    (gen_random_uuid(), 1, 'VALUE_ADDED', 'P3', 15, 480, false),
    (gen_random_uuid(), 1, 'VALUE_ADDED', 'P4', 30, 960, false),
    (gen_random_uuid(), 1, 'VIP', 'P1', 5, 120, true),
    (gen_random_uuid(), 1, 'VIP', 'P2', 5, 120, false),
    (gen_random_uuid(), 1, 'VIP', 'P3', 10, 240, false),
    (gen_random_uuid(), 1, 'VIP', 'P4', 15, 480, false),
    (gen_random_uuid(), 1, null, null, 30, 960, false);
