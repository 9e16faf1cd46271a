create schema conversation;

-- The mail addresses of the company. A retired one stays, because the ledger and old messages name it.
create table conversation.mailbox (
    id              uuid primary key,
    version         bigint      not null,
    name            text        not null check (name ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    display_name    text        not null,
    address         text        not null check (address = lower(address) and address like '%_@_%'),
    aliases         text[]      not null default '{}',
    team            uuid        not null,
    imap_host       text,
    imap_port       integer,
    imap_security   text check (imap_security in ('NONE', 'STARTTLS', 'TLS')),
    imap_username   text,
    imap_password   text,
    imap_verify_certificate boolean,
    imap_folder     text        not null default 'INBOX',
    smtp_host       text,
    smtp_port       integer,
    smtp_security   text check (smtp_security in ('NONE', 'STARTTLS', 'TLS')),
    smtp_username   text,
    smtp_password   text,
    smtp_verify_certificate boolean,
    retired_at      timestamptz,
    -- A server is known whole or not at all.
    constraint imap_whole check ((imap_host is null) = (imap_port is null)
                                 and (imap_host is null) = (imap_security is null)),
    constraint smtp_whole check ((smtp_host is null) = (smtp_port is null)
                                 and (smtp_host is null) = (smtp_security is null))
);
-- A name or address can be used again once its mailbox is retired.
create unique index mailbox_name on conversation.mailbox (name) where retired_at is null;
create unique index mailbox_address on conversation.mailbox (address) where retired_at is null;

-- How far the fetching of a mailbox has come; changes often, so it is no part of the aggregate.
create table conversation.fetching (
    mailbox         uuid primary key references conversation.mailbox,
    uidvalidity     bigint,
    last_uid        bigint      not null default 0,
    behind          integer     not null default 0,
    last_success_at timestamptz,
    failing_since   timestamptz,
    failures        integer     not null default 0,
    fault           text,
    fault_detail    text
);

-- What teams say in their mails, in both languages.
create table conversation.wording (
    team            uuid primary key,
    version         bigint      not null,
    acknowledges    boolean     not null,
    zh_greeting     text        not null,
    zh_signature    text        not null,
    zh_acknowledgement_subject text not null,
    zh_acknowledgement text     not null,
    en_greeting     text        not null,
    en_signature    text        not null,
    en_acknowledgement_subject text not null,
    en_acknowledgement text     not null
);

-- One row for each thing that arrived, written before anything is done with it.
create table conversation.intake (
    id              uuid primary key,
    mailbox         uuid        not null references conversation.mailbox,
    source          text        not null check (source in ('IMAP', 'SMTP', 'HTTP', 'PIPE')),
    -- What the door calls it, so that the same delivery is taken in once: uidvalidity and uid of an IMAP
    -- server, the idempotency key of an HTTP client, otherwise the id of this row.
    external_key    text        not null,
    mail_id         text        not null,
    body_hash       bytea       not null,
    sender          text        not null,
    subject         text        not null,
    size            integer     not null,
    received_at     timestamptz not null,
    outcome         text        not null check (outcome in
                        ('PENDING', 'MESSAGE', 'DUPLICATE', 'MACHINE', 'QUARANTINED', 'REFUSED')),
    reason          text,
    reason_arguments text[]     not null default '{}',
    settled_at      timestamptz,
    ticket_id       bigint,
    message_id      uuid,
    -- How staff want a released mail to be taken, when not as the program would take it.
    treat_as        text check (treat_as in ('NEW_TICKET', 'REPLY', 'MACHINE')),
    treat_ticket    bigint,
    -- The ticket the sender named without taking part in it.
    claimed_ticket  bigint,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    last_error      text,
    constraint settled check ((outcome = 'PENDING') = (settled_at is null)),
    constraint pending_is_due check ((outcome = 'PENDING') = (next_attempt_at is not null)),
    constraint delivery_once unique (mailbox, external_key)
);
-- The same mail again, by another way or after the server numbered its messages anew. Such a copy has a
-- line of its own in the ledger, which points at the first.
create unique index intake_mail_once on conversation.intake (mailbox, mail_id, body_hash)
    where outcome not in ('DUPLICATE', 'REFUSED');
create index intake_mail on conversation.intake (mail_id, body_hash);
create index intake_due on conversation.intake (next_attempt_at) where outcome = 'PENDING';
create index intake_newest on conversation.intake (received_at desc, id desc);
create index intake_newest_by_outcome on conversation.intake (outcome, received_at desc, id desc);
create index intake_ticket on conversation.intake (ticket_id) where ticket_id is not null;

-- The bytes as they arrived, apart from the ledger so that lists stay quick.
create table conversation.intake_raw (
    intake          uuid primary key references conversation.intake on delete cascade,
    raw             bytea       not null
);
-- Mail is mostly Base64: trying to compress it costs time and wins nothing.
alter table conversation.intake_raw alter column raw set storage external;

-- One row for each ticket that has messages; taking it serialises the writers of one thread.
create table conversation.thread (
    ticket_id       bigint primary key,
    mailbox         uuid references conversation.mailbox,
    last_ordinal    integer     not null,
    subject         text        not null,
    locale          text        not null,
    -- Addresses that wrote or were written to, lower case: who may join by naming the ticket number.
    participants    text[]      not null default '{}'
);

create table conversation.message (
    id              uuid primary key,
    ticket_id       bigint      not null references conversation.thread,
    ordinal         integer     not null,
    direction       text        not null check (direction in ('IN', 'OUT', 'NOTE', 'SYSTEM')),
    author_kind     text        not null check (author_kind in ('STAFF', 'CUSTOMER', 'SYSTEM', 'MACHINE')),
    author_id       uuid,
    author_name     text        not null,
    author_address  text,
    at              timestamptz not null,
    html            text,
    text            text        not null,
    quoted_html     text,
    quoted_text     text,
    subject         text,
    mail_id         text,
    mail_from       text,
    mail_to         text[]      not null default '{}',
    mail_cc         text[]      not null default '{}',
    -- Written by a program (acknowledgement, auto-reply), so never answered by one.
    automatic       boolean     not null default false,
    mentions        uuid[]      not null default '{}',
    -- What the program tells is kept as a key and filled in, so that each reader reads it in his language.
    notice          text,
    notice_arguments text[]     not null default '{}',
    constraint place_in_thread unique (ticket_id, ordinal)
);

-- A thread is evidence: what was said stays as it was said.
create function conversation.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'conversation.message is append-only' using errcode = 'integrity_constraint_violation';
end $$;
create trigger message_is_append_only before update or delete on conversation.message
    for each row execute function conversation.refuse_change();

create table conversation.attachment (
    message_id      uuid        not null references conversation.message,
    place           integer     not null,
    ticket_id       bigint      not null,
    file_id         uuid        not null,
    name            text        not null,
    type            text        not null,
    size            bigint      not null,
    content_id      text,
    -- Shown inside the text, so not listed below it.
    embedded        boolean     not null default false,
    primary key (message_id, place)
);
create index attachment_of_ticket on conversation.attachment (ticket_id, file_id);

-- Every Message-ID seen, sent or referred to, and the ticket it belongs to; the newest known wins.
create table conversation.mail_reference (
    mail_id         text        not null,
    ticket_id       bigint      not null,
    message_id      uuid,
    known_at        timestamptz not null,
    primary key (mail_id, ticket_id)
);

create table conversation.draft (
    account         uuid        not null,
    ticket_id       bigint      not null,
    kind            text        not null check (kind in ('REPLY', 'NOTE')),
    html            text        not null,
    mail_to         text[]      not null default '{}',
    mail_cc         text[]      not null default '{}',
    attachments     uuid[]      not null default '{}',
    mentions        uuid[]      not null default '{}',
    last_seen       integer     not null,
    saved_at        timestamptz not null,
    primary key (account, ticket_id)
);

create table conversation.outbox (
    id              uuid primary key,
    version         bigint      not null,
    message_id      uuid        not null unique references conversation.message,
    ticket_id       bigint      not null,
    mailbox         uuid        not null references conversation.mailbox,
    mail_id         text        not null,
    sender          text        not null,
    recipients      text[]      not null check (cardinality(recipients) > 0),
    subject         text        not null,
    automatic       boolean     not null,
    state           text        not null check (state in
                        ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'HELD', 'UNCERTAIN', 'DISCARDED')),
    attempts        integer     not null default 0,
    queued_at       timestamptz not null,
    next_attempt_at timestamptz,
    claimed_at      timestamptz,
    settled_at      timestamptz,
    fault           text,
    fault_detail    text,
    bounced_at      timestamptz,
    bounce_detail   text,
    constraint queued_is_due check ((state = 'QUEUED') = (next_attempt_at is not null)),
    constraint sending_is_claimed check (state <> 'SENDING' or claimed_at is not null)
);
create index outbox_due on conversation.outbox (next_attempt_at) where state = 'QUEUED';
create index outbox_claimed on conversation.outbox (claimed_at) where state = 'SENDING';
create index outbox_newest on conversation.outbox (queued_at desc, id desc);
create index outbox_newest_by_state on conversation.outbox (state, queued_at desc, id desc);
create index outbox_mail_id on conversation.outbox (mail_id);
-- Counts the automatic mails an address got lately: the guard against two machines answering each other.
create index outbox_automatic on conversation.outbox using gin (recipients) where automatic;

-- The mail as it goes out, rendered with the reply and never again, so that every try sends the same.
create table conversation.outbox_mail (
    outbox          uuid primary key references conversation.outbox on delete cascade,
    mime            bytea       not null
);
alter table conversation.outbox_mail alter column mime set storage external;

-- Addresses that returned our mail for good.
create table conversation.undeliverable (
    address         text primary key check (address = lower(address)),
    since           timestamptz not null,
    detail          text        not null
);
