-- What tickets are about, as a tree that the organisation keeps. A category is taken out of use, never
-- deleted: old tickets keep theirs.
create table ticket.category (
    id       uuid    primary key,
    version  bigint  not null,
    parent   uuid    references ticket.category (id),
    kind     text    check (kind in ('CONSULTATION', 'AFTER_SALES', 'COMPLAINT', 'ORDER', 'RETURN', 'SUGGESTION', 'OTHER')),
    name_zh  text    not null check (length(name_zh) between 1 and 200),
    name_en  text    not null check (length(name_en) between 1 and 200),
    team     uuid,
    active   boolean not null,
    position integer not null check (position >= 0),
    -- a category above itself would make the tree endless; longer circles are refused by the program
    check (parent <> id)
);
