-- A copy of what was said in another thread; a thread itself is never changed.
alter table conversation.message add copied_from uuid references conversation.message;

-- Messages that got a ticket of their own.
create table conversation.split (
    id              uuid primary key,
    source          bigint      not null,
    target          bigint      not null unique,
    messages        uuid[]      not null check (cardinality(messages) > 0),
    split_at        timestamptz not null,
    split_by        uuid,
    undone_at       timestamptz
);
create index split_source on conversation.split (source);
