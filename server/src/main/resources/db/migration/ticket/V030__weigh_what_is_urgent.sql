-- The weights of the priority score. Editions are only added, so that every score stays explained.
create table ticket.priority_matrix (
    version bigint primary key check (version > 0),
    matrix jsonb not null check (jsonb_typeof(matrix) = 'object'),
    at timestamptz not null default now(),
    -- The first edition came with the program.
    by uuid check (by is not null or version = 1)
);
create trigger append_only before update or delete on ticket.priority_matrix
    for each statement execute function ticket.refuse_change();

insert into ticket.priority_matrix (version, matrix) values (1, '{
    "severity": {"CRITICAL": 6, "HIGH": 3, "NORMAL": 2, "LOW": 1},
    "impact": {"SITE": 3, "TEAM": 2, "PERSON": 1},
    "tier": {"VIP": 1.5, "VALUE_ADDED": 1.2, "BASIC": 1},
    "contract": {"PREMIUM": 1.3, "STANDARD": 1.1, "NONE": 1},
    "age": [{"fromPercent": 0, "weight": 1}, {"fromPercent": 50, "weight": 1.1}, {"fromPercent": 75, "weight": 1.25},
            {"fromPercent": 100, "weight": 1.5}, {"fromPercent": 200, "weight": 2}],
    "sentiment": {"ANGRY": 1.5, "IRRITATED": 1.2, "CALM": 1},
    "thresholds": {"p1": 12, "p2": 6, "p3": 2}}');

alter table ticket.ticket
    add contract_level text not null default 'NONE' check (contract_level in ('NONE', 'STANDARD', 'PREMIUM')),
    add sentiment text not null default 'CALM' check (sentiment in ('CALM', 'IRRITATED', 'ANGRY')),
    -- What the sentiment was told by.
    add sentiment_words text[] not null default '{}',
    -- The share of the time promised for the resolution that was reached, in steps of the matrix.
    add age_percent int not null default 0 check (age_percent >= 0),
    add older_at timestamptz,
    -- What the promises are made by: without age and sentiment.
    add promised_priority text check (promised_priority in ('P1', 'P2', 'P3', 'P4')),
    -- Which edition of the matrix scored it; 0 before there were any: live ones are scored anew by the sweep.
    add priority_edition bigint not null default 0,
    add check (sentiment <> 'CALM' or sentiment_words = '{}');
update ticket.ticket set promised_priority = priority;
alter table ticket.ticket alter promised_priority set not null;

-- What the sweeps look for.
create index ticket_older on ticket.ticket (older_at) where older_at is not null;
create index ticket_live_edition on ticket.ticket (priority_edition, id) where live;
