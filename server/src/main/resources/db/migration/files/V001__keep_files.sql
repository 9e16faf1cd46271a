create schema files;

-- A file somebody gave us. The bytes lie in the data folder under their SHA-256; two files with the
-- same bytes share them.
create table files.file (
    id         uuid primary key,
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name       text        not null check (name <> ''),
    type       text        not null,
    size_bytes bigint      not null check (size_bytes >= 0),
    created_at timestamptz not null,
    -- The account that uploaded it, while no module has kept it yet; null once kept.
    pending_of uuid
);
create index file_sha256 on files.file (sha256);
-- Uploads that nobody kept are swept by this index.
create index file_pending on files.file (created_at) where pending_of is not null;
