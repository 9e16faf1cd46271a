create schema quality;

-- A score below it opens a retrospective.
create table quality.target (
    one boolean primary key default true check (one),
    version bigint not null,
    score int not null check (score between 1 and 5)
);
insert into quality.target (version, score) values (1, 3);

create sequence quality.retrospective_number start 1001;

create table quality.retrospective (
    id uuid primary key,
    version bigint not null,
    number bigint not null unique default nextval('quality.retrospective_number'),
    ticket bigint not null,
    -- The event may be told twice, and an answer may be changed: one answer, one retrospective.
    survey uuid not null unique,
    score int not null check (score between 1 and 5),
    comment text,
    team uuid,
    owner uuid,
    opened_at timestamptz not null,
    -- Each asks why of the one before.
    whys text[] not null default '{}' check (cardinality(whys) <= 10),
    actions text not null default '' check (length(actions) <= 10000),
    knowledge text not null default '' check (length(knowledge) <= 10000),
    closed_by uuid,
    closed_at timestamptz,
    result text check (length(result) between 1 and 10000),
    check ((closed_at is null) = (result is null))
);
create index retrospective_open on quality.retrospective (opened_at, id) where closed_at is null;
create index retrospective_open_team on quality.retrospective (team, opened_at, id) where closed_at is null;
create index retrospective_open_owner on quality.retrospective (owner, opened_at, id) where closed_at is null;
create index retrospective_closed on quality.retrospective (closed_at desc, id desc) where closed_at is not null;
create index retrospective_ticket on quality.retrospective (ticket, opened_at);
