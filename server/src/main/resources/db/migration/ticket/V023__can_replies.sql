-- Texts that agents insert by a shortcut; team null is for everybody.
create table ticket.canned_reply (
    id       uuid   primary key,
    version  bigint not null,
    shortcut text   not null check (shortcut ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    team     uuid,
    title_zh text   not null check (length(title_zh) between 1 and 200),
    title_en text   not null check (length(title_en) between 1 and 200),
    body_zh  text   not null check (length(body_zh) <= 10000),
    body_en  text   not null check (length(body_en) <= 10000)
);
-- one meaning of a shortcut per team
create unique index canned_reply_shortcut on ticket.canned_reply (shortcut, team) nulls not distinct;

-- Counted apart from the text, so that using a reply does not make its editor's version stale.
create table ticket.canned_reply_use (
    canned_reply uuid        primary key references ticket.canned_reply (id) on delete cascade,
    uses         bigint      not null check (uses > 0),
    last_used_at timestamptz not null
);
