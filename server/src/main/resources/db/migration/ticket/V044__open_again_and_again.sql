-- Tickets that are opened again and again, by local wall time.
create table ticket.recurrence (
    id        uuid        primary key,
    version   bigint      not null,
    name_zh   text        not null check (length(name_zh) between 1 and 200),
    name_en   text        not null check (length(name_en) between 1 and 200),
    team      uuid,
    customer  uuid        not null,
    content   jsonb       not null check (jsonb_typeof(content) = 'object'),
    schedule  jsonb       not null check (jsonb_typeof(schedule) = 'object'),
    zone      text        not null,
    active    boolean     not null,
    -- Up to which day (of its schedule, before days off are avoided) it has been worked off.
    watermark date,
    next_at   timestamptz
);
create index recurrence_due on ticket.recurrence (next_at) where active and next_at is not null;

-- A day of the schedule is worked off once, whichever node does it.
create table ticket.recurrence_run (
    recurrence uuid        not null references ticket.recurrence (id) on delete cascade,
    day        date        not null,
    at         timestamptz not null,
    -- Null when it was missed while the program stood still, or could not be opened.
    ticket     bigint      references ticket.ticket (id),
    reason     text,
    primary key (recurrence, day)
);
