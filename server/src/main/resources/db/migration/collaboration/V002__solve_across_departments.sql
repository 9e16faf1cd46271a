-- How long a case of several departments may take, and how that is counted.
create table collaboration.case_policy (
    one boolean primary key default true check (one),
    version bigint not null,
    hours int not null check (hours between 1 and 2000),
    counting text not null check (counting in ('ELAPSED', 'WORKING')),
    warning_percent int not null check (warning_percent between 1 and 99)
);
insert into collaboration.case_policy (version, hours, counting, warning_percent) values (1, 48, 'ELAPSED', 75);

create sequence collaboration.case_number start 101;

create table collaboration.joint_case (
    id uuid primary key,
    version bigint not null,
    number bigint not null unique,
    ticket bigint not null,
    title text not null check (length(title) between 1 and 200),
    aim text not null check (length(aim) <= 5000),
    zone text not null,
    opened_by uuid,
    opened_at timestamptz not null,
    -- Kept with the case, so that an edited policy leaves it alone.
    hours int not null,
    counting text not null check (counting in ('ELAPSED', 'WORKING')),
    due_at timestamptz not null,
    warn_at timestamptz not null,
    closed_by uuid,
    closed_at timestamptz,
    closed_text text,
    warned_at timestamptz,
    late_at timestamptz,
    check ((closed_at is null) = (closed_text is null)),
    check (warn_at <= due_at)
);
create index joint_case_open on collaboration.joint_case (due_at, id) where closed_at is null;
create index joint_case_closed on collaboration.joint_case (due_at desc, id desc) where closed_at is not null;
create index joint_case_ticket on collaboration.joint_case (ticket, opened_at);
create index joint_case_to_warn on collaboration.joint_case (warn_at) where closed_at is null and warned_at is null;
create index joint_case_to_tell on collaboration.joint_case (due_at) where closed_at is null and late_at is null;

create table collaboration.case_member (
    joint_case uuid not null references collaboration.joint_case (id),
    account uuid not null,
    -- For which department the person is there.
    team uuid,
    post text not null check (post in ('LEAD', 'MEMBER', 'OBSERVER')),
    primary key (joint_case, account)
);
create unique index case_one_lead on collaboration.case_member (joint_case) where post = 'LEAD';
create index case_member_account on collaboration.case_member (account, joint_case);

-- One note a day; what was said on an earlier day stays as it was said.
create table collaboration.case_note (
    joint_case uuid not null references collaboration.joint_case (id),
    day date not null,
    version bigint not null,
    written_by uuid,
    written_at timestamptz not null,
    done text not null check (length(done) <= 5000),
    next text not null check (length(next) <= 5000),
    blocked text not null check (length(blocked) <= 5000),
    primary key (joint_case, day)
);

-- Who owes what to the others until when.
create table collaboration.case_debt (
    id uuid primary key,
    joint_case uuid not null references collaboration.joint_case (id),
    debtor uuid not null,
    what text not null check (length(what) between 1 and 1000),
    due_on date,
    owed_since timestamptz not null,
    settled_by uuid,
    settled_at timestamptz
);
create index case_debt_of on collaboration.case_debt (joint_case, owed_since, id);
