create schema imports;

-- A file of rows that somebody wants to take in, and how its columns are meant.
create table imports.import (
    id          uuid        primary key,
    version     bigint      not null,
    owner       uuid        not null,
    target      text        not null check (target ~ '^[a-z][a-z-]{0,39}$'),
    file        uuid        not null,
    file_name   text        not null,
    -- Of a CSV file; null as detected.
    charset     text,
    -- Field by number of column, from 0.
    assignments jsonb       not null check (jsonb_typeof(assignments) = 'object'),
    -- Whether rows that are known already change what they name.
    changes_known boolean   not null default false,
    created_at  timestamptz not null
);
create index import_old on imports.import (created_at);

-- How somebody has assigned columns before, by the titles of the columns.
create table imports.mapping (
    id      uuid   primary key,
    version bigint not null,
    owner   uuid   not null,
    target  text   not null,
    name    text   not null check (length(name) between 1 and 100),
    fields  jsonb  not null check (jsonb_typeof(fields) = 'object'),
    unique (owner, target, name)
);

-- What came of which row: the same row is taken in once, however often its file is imported, and a run that goes on after a
-- crash finds what it had done. The key is the one the row bears in its old system, else a hash of what it says.
create table imports.taken_row (
    target text   not null,
    key    text   not null,
    entity text   not null,
    import uuid   not null,
    row    bigint not null,
    primary key (target, key)
);
