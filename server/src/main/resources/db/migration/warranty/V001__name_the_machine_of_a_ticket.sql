create schema warranty;

-- A ticket is about one machine at most; a second one is a second ticket, linked to the first. The
-- day is one of the site, the readings are those of that day.
create table warranty.concern (
    ticket       bigint  primary key,
    version      bigint  not null,
    asset        uuid    not null,
    component    text    check (component <> ''),
    fault_class  text    check (fault_class <> ''),
    wearing_part boolean not null,
    noticed_on   date    not null,
    hours        numeric check (hours >= 0),
    cycles       numeric check (cycles >= 0)
);
-- The tickets of a machine, newest first.
create index concern_asset on warranty.concern (asset, ticket desc);
