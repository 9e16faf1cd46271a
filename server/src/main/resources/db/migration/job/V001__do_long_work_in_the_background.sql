create schema job;

-- Long work that somebody asked for: exports, imports, rebuilding. One row each, taken by one node at a time.
create table job.job (
    id               uuid        primary key,
    version          bigint      not null,
    owner            uuid        not null,
    -- What the owner was allowed when asking: a job never does more, and never more than the owner may now.
    permissions      text[]      not null,
    kind             text        not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
    title            text        not null check (length(title) between 1 and 300),
    plan             jsonb       not null,
    state            text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- How far it has come, in the words of its kind; kept in the transaction of the work itself.
    checkpoint       jsonb,
    done             bigint      not null default 0 check (done >= 0),
    total            bigint      check (total >= 0),
    outcome          jsonb,
    fault            text,
    fault_arguments  text[]      not null default '{}',
    attempts         int         not null default 0,
    due_at           timestamptz not null,
    -- Whoever runs it now; a claim that is not renewed is free to others.
    claim            uuid,
    claimed_until    timestamptz,
    created_at       timestamptz not null,
    started_at       timestamptz,
    ended_at         timestamptz,
    file             uuid,
    file_until       timestamptz,
    constraint running_is_claimed check ((state = 'RUNNING') = (claim is not null)),
    constraint claimed_for_a_time check ((claim is null) = (claimed_until is null)),
    constraint over_is_dated check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
    constraint failed_says_why check ((state = 'FAILED') = (fault is not null)),
    constraint file_ends check ((file is null) = (file_until is null))
);
create index job_owner on job.job (owner, created_at desc, id desc);
create index job_due on job.job (due_at) where state = 'WAITING';
create index job_claimed on job.job (claimed_until) where state = 'RUNNING';
create index job_ended on job.job (ended_at) where ended_at is not null;
create index job_file on job.job (file_until) where file is not null;

-- What a job has made so far, piece by piece, so that it goes on after a crash, on any node.
create table job.part (
    job      uuid  not null references job.job on delete cascade,
    ordinal  int   not null,
    content  bytea not null,
    primary key (job, ordinal)
);
-- Compressed by the program already.
alter table job.part alter column content set storage external;
