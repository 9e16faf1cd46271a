-- How tickets end. The code is what tickets keep and reports group by, so it never changes.
create table ticket.resolution_code (
    id       uuid    primary key,
    version  bigint  not null,
    code     text    not null unique check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    name_zh  text    not null check (length(name_zh) between 1 and 200),
    name_en  text    not null check (length(name_en) between 1 and 200),
    active   boolean not null,
    position integer not null check (position >= 0)
);
