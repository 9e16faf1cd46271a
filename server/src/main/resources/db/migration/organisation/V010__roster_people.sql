-- How a person works; who has no row works by the calendar of the team and in the language of the account.
create table organisation.work_profile (
    account   uuid   primary key,
    version   bigint not null check (version > 0),
    calendar  uuid   references organisation.calendar,
    capacity  int    check (capacity between 1 and 1000),
    languages text[] not null check (languages <> '{}')
);
-- Asked when a calendar is to be retired.
create index work_profile_calendar on organisation.work_profile (calendar) where calendar is not null;

-- What differs from the calendar: somebody stands in besides, or is away.
create table organisation.roster_stretch (
    id        uuid        primary key,
    account   uuid        not null,
    kind      text        not null check (kind in ('DUTY', 'ABSENCE')),
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    reason    text        not null check (length(reason) <= 200),
    check (ends_at > starts_at)
);
create index roster_stretch_end on organisation.roster_stretch (ends_at);

insert into organisation.revision values ('roster', 0);

-- Why a person takes no new work, as a word that can be told in both languages, and until when.
alter table organisation.availability
    add away text check (away in ('BREAK', 'MEAL', 'MEETING', 'TRAINING', 'OTHER')),
    add until timestamptz,
    add check (not accepting or (away is null and until is null));

-- A fourth way to hand out work: by the rules of the team.
alter table organisation.team drop constraint team_assignment_check;
alter table organisation.team add constraint team_assignment_check
    check (assignment in ('QUEUE', 'ROUND_ROBIN', 'LEAST_LOADED', 'BEST_MATCH'));
