create schema asset;

-- Trusted since PostgreSQL 13: the owner of the database may create it.
create extension if not exists btree_gist;

-- serial_key is the serial in upper case without spaces and hyphens: the same number written
-- differently is the same machine. start_missing follows from the coverages and milestones and is
-- kept so that the work list has an index.
create table asset.asset (
    id            uuid        primary key,
    version       bigint      not null,
    serial        text        not null check (serial <> ''),
    serial_key    text        not null unique check (serial_key <> ''),
    model         text        not null check (model <> ''),
    model_key     text        not null,
    owner         uuid        not null,
    site          text        not null default '',
    zone          text        not null,
    shipment      date,
    installation  date,
    acceptance    date,
    first_use     date,
    retired       date,
    start_missing boolean     not null,
    created_at    timestamptz not null
);
create index asset_newest on asset.asset (created_at desc, id desc);
create index asset_owner on asset.asset (owner, created_at desc, id desc);
create index asset_serial on asset.asset (serial_key text_pattern_ops);
create index asset_model on asset.asset (model_key text_pattern_ops);
create index asset_start_missing on asset.asset (created_at desc, id desc) where start_missing;

-- Half-open days of the site; a machine has one owner on each day.
create table asset.ownership (
    asset    uuid      not null references asset.asset,
    customer uuid      not null,
    days     daterange not null check (not isempty(days)),
    exclude using gist (asset with =, days with &&)
);

-- Only added to and voided: a renewal never overwrites what was promised before.
create table asset.coverage (
    id            uuid        primary key,
    asset         uuid        not null references asset.asset,
    promise       jsonb       not null,
    granted_at    timestamptz not null,
    voided_on     date,
    voided_reason text,
    check ((voided_on is null) = (voided_reason is null))
);
create index coverage_asset on asset.coverage (asset, granted_at, id);
