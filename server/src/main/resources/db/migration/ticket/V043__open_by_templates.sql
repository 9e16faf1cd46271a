-- Prepared contents of tickets that are opened by hand or again and again.
create table ticket.ticket_template (
    id       uuid    primary key,
    version  bigint  not null,
    name_zh  text    not null check (length(name_zh) between 1 and 200),
    name_en  text    not null check (length(name_en) between 1 and 200),
    team     uuid,
    content  jsonb   not null check (jsonb_typeof(content) = 'object'),
    position int     not null default 0,
    active   boolean not null
);
