create schema organisation;

-- Counts the changes of each part, in the transaction that makes them, so that other nodes notice
-- that what they remember is old.
create table organisation.revision (
    part  text   primary key,
    value bigint not null
);
insert into organisation.revision values ('calendar', 0), ('team', 0), ('people', 0);

-- The hours are one document: they are read, edited and counted on as a whole.
create table organisation.calendar (
    id         uuid        primary key,
    version    bigint      not null,
    name_zh    text        not null check (name_zh <> ''),
    name_en    text        not null check (name_en <> ''),
    zone       text        not null,
    hours      jsonb       not null,
    retired_at timestamptz
);

create table organisation.team (
    id            uuid        primary key,
    version       bigint      not null,
    name_zh       text        not null check (name_zh <> ''),
    name_en       text        not null check (name_en <> ''),
    kind          text        not null
        check (kind in ('PRE_SALES', 'AFTER_SALES', 'COMPLAINTS', 'CONSULTATION', 'ORDERS', 'OTHER')),
    calendar      uuid        not null references organisation.calendar,
    assignment    text        not null check (assignment in ('QUEUE', 'ROUND_ROBIN', 'LEAST_LOADED')),
    reply_address text,
    retired_at    timestamptz
);
-- Asked when a calendar is to be retired.
create index team_calendar on organisation.team (calendar) where retired_at is null;

create table organisation.skill (
    id         uuid        primary key,
    version    bigint      not null,
    name_zh    text        not null check (name_zh <> ''),
    name_en    text        not null check (name_en <> ''),
    retired_at timestamptz
);

create table organisation.person_skill (
    account uuid     not null,
    skill   uuid     not null references organisation.skill,
    level   smallint not null check (level between 1 and 5),
    primary key (account, skill)
);

-- Who has no row is accepting work.
create table organisation.availability (
    account   uuid        primary key,
    accepting boolean     not null,
    reason    text,
    since     timestamptz not null
);
