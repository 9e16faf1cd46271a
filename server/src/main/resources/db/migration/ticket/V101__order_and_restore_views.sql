-- A removed view is kept, so that its removal can be taken back.
alter table ticket.saved_view add removed_at timestamptz;

-- Each reader orders the views of the own rail, also those that others share; one that is not named here comes last.
create table ticket.saved_view_place (
    account uuid    not null,
    view    uuid    not null references ticket.saved_view (id) on delete cascade,
    place   integer not null,
    primary key (account, view)
);
create index saved_view_place_view on ticket.saved_view_place (view);
