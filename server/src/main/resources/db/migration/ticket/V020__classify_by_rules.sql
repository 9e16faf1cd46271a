-- Ordered rules; conditions and actions are data with a schema of their own (see the HTTP interface),
-- always read and written whole, hence jsonb.
create table ticket.classification_rule (
    id         uuid        primary key,
    version    bigint      not null,
    name_zh    text        not null check (length(name_zh) between 1 and 200),
    name_en    text        not null check (length(name_en) between 1 and 200),
    position   integer     not null check (position >= 0),
    active     boolean     not null,
    match      text        not null check (match in ('ALL', 'ANY')),
    conditions jsonb       not null check (jsonb_typeof(conditions) = 'array'),
    actions    jsonb       not null check (jsonb_typeof(actions) = 'object')
);
