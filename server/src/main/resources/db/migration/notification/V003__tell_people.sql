-- What the program tells a person of the staff; it stands until it is read, and for a while after.
create table notification.notice (
    id bigint generated always as identity primary key,
    account uuid not null,
    at timestamptz not null,
    kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
    -- What it is about, such as ticket/100001.
    subject text not null,
    arguments jsonb not null,
    read_at timestamptz
);
create index notice_account on notification.notice (account, id desc);
create index notice_unread on notification.notice (account, id desc) where read_at is null;
create index notice_at on notification.notice (at);
