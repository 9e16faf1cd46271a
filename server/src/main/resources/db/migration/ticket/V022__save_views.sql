-- A list of tickets that somebody wants to find again; team null is the owner's own.
create table ticket.saved_view (
    id       uuid    primary key,
    version  bigint  not null,
    owner    uuid    not null,
    team     uuid,
    name     text    not null check (length(name) between 1 and 100),
    layout   jsonb   not null check (jsonb_typeof(layout) = 'object'),
    position integer not null check (position >= 0)
);
create index saved_view_owner on ticket.saved_view (owner);
create index saved_view_team on ticket.saved_view (team) where team is not null;
