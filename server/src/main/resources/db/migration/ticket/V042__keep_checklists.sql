-- What has to be done for tickets of a kind or category, and what of it is done on each.
create table ticket.checklist_template (
    id        uuid    primary key,
    version   bigint  not null,
    name_zh   text    not null check (length(name_zh) between 1 and 200),
    name_en   text    not null check (length(name_en) between 1 and 200),
    team      uuid,
    kind      text    check (kind in ('CONSULTATION', 'AFTER_SALES', 'COMPLAINT', 'ORDER', 'RETURN', 'SUGGESTION', 'OTHER')),
    category  uuid    references ticket.category (id),
    -- Whether tickets of that kind or category get it by themselves.
    automatic boolean not null,
    items     jsonb   not null check (jsonb_typeof(items) = 'array'),
    active    boolean not null
);

create table ticket.checklist (
    id         uuid        primary key,
    ticket     bigint      not null references ticket.ticket (id),
    template   uuid        not null,
    name_zh    text        not null,
    name_en    text        not null,
    started_at timestamptz not null,
    started_by uuid,
    -- Once for each ticket: starting it again changes nothing.
    unique (ticket, template)
);

create table ticket.checklist_item (
    checklist uuid        not null references ticket.checklist (id) on delete cascade,
    ordinal   int         not null check (ordinal >= 1),
    text_zh   text        not null,
    text_en   text        not null,
    required  boolean     not null,
    done_at   timestamptz,
    done_by   uuid,
    note      text        check (length(note) <= 500),
    primary key (checklist, ordinal),
    check (done_by is null or done_at is not null)
);
