-- Grows when the projection moves, so that what was read of it is kept in memory until then.
create table insight.revision (
    only_row boolean primary key default true check (only_row),
    number   bigint  not null
);
insert into insight.revision (number) values (0);
