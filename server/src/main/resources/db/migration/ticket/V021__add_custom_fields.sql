-- Fields that an organisation adds to its tickets. The key names the value in ticket.fields, so it is
-- never used twice and never changes; a field is archived, not deleted.
create table ticket.custom_field (
    id          uuid        primary key,
    version     bigint      not null,
    key         text        not null unique check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
    name_zh     text        not null check (length(name_zh) between 1 and 200),
    name_en     text        not null check (length(name_en) between 1 and 200),
    type        text        not null check (type in ('TEXT', 'NUMBER', 'DATE', 'SINGLE_CHOICE', 'MULTI_CHOICE', 'BOOLEAN', 'SERIAL')),
    rules       jsonb       not null check (jsonb_typeof(rules) = 'object'),
    position    integer     not null check (position >= 0),
    archived_at timestamptz
);
