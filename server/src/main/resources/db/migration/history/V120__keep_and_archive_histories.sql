create schema history;

-- For how long a history stays in its table; no row: as its module says. A history on hold is not touched.
create table history.retention (
    name        text        primary key,
    version     bigint      not null,
    -- whole months after the one a row is of; null for ever
    months      int         check (months between 1 and 1200),
    held_reason text        check (length(held_reason) between 1 and 500),
    held_by     uuid,
    held_at     timestamptz,
    check ((held_reason is null) = (held_at is null)),
    check ((held_by is null) or (held_at is not null))
);

-- A month that was written to a file. WRITTEN: the rows still stand in their table too; REMOVED: only in the file.
create table history.archive (
    id          uuid        primary key,
    name        text        not null,
    month       date        not null check (extract(day from month) = 1),
    -- Rows may come after their month was archived, from a clock that was wrong or an import: they get a file of their own.
    part        int         not null check (part > 0),
    rows        bigint      not null check (rows >= 0),
    file        uuid        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes  bigint      not null check (size_bytes > 0),
    written_at  timestamptz not null,
    removed_at  timestamptz,
    unique (name, month, part)
);
-- Of each month at most one file that is still to be followed by the removal of the rows.
create unique index archive_written on history.archive (name, month) where removed_at is null;
create index archive_newest on history.archive (written_at desc, id desc);

-- The upkeep: made by the clock or asked for by somebody, one at a time, by one node. A run whose lease is not renewed
-- belonged to a node that died; another one goes on.
create table history.run (
    id           uuid        primary key,
    -- null: by the clock
    asked_by     uuid,
    asked_at     timestamptz not null,
    claim        uuid,
    claimed_until timestamptz,
    started_at   timestamptz,
    ended_at     timestamptz,
    -- what it is at
    name         text,
    month        date,
    done         bigint      not null default 0,
    total        bigint,
    -- what came of it
    made         int         not null default 0,
    archived     int         not null default 0,
    archived_rows bigint     not null default 0,
    faults       text[]      not null default '{}',
    check ((claim is null) = (claimed_until is null)),
    check (ended_at is null or claim is null)
);
create unique index run_unfinished on history.run ((true)) where ended_at is null;
create index run_newest on history.run (asked_at desc);
