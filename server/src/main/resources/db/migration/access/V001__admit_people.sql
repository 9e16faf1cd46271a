create schema access;

-- One row of the staff. Mail is what signs in, kept in lower case by the program and the check.
create table access.account (
    id         uuid primary key,
    version    bigint      not null,
    name       text        not null check (name <> ''),
    mail       text        not null check (mail = lower(mail) and position('@' in mail) > 1),
    roles      text[]      not null check (roles <@ array['ADMINISTRATOR', 'DIRECTOR',
        'AFTER_SALES_SUPERVISOR', 'TRAINING_SUPERVISOR', 'CUSTOMER_RELATIONS_SUPERVISOR', 'AGENT', 'ENGINEER']),
    locale     text        not null check (locale in ('zh-CN', 'en')),
    theme      text        not null check (theme in ('LIGHT', 'DARK', 'SYSTEM')),
    density    text        not null check (density in ('COMFORTABLE', 'COMPACT')),
    active     boolean     not null,
    created_at timestamptz not null
);
-- Two people never sign in with one address.
create unique index account_mail on access.account (mail);

-- Membership as bare ids: what a team is stands in the module organisation.
create table access.account_team (
    account uuid    not null references access.account,
    team    uuid    not null,
    lead    boolean not null,
    primary key (account, team)
);
create index account_team_team on access.account_team (team);

-- Raised by every change of an account or a membership; other nodes see by it that what they hold in
-- memory is old. One row, which also keeps two changes that must not meet apart.
create table access.account_revision (
    "only" boolean primary key default true check ("only"),
    number bigint not null
);
insert into access.account_revision (number) values (1);

-- Argon2id. Kept apart from the account, so that no list of accounts can carry it by mistake.
create table access.credential (
    account       uuid primary key references access.account,
    password_hash text        not null,
    changed_at    timestamptz not null
);

-- Failures to sign in, per account and per network address. What was tried is hashed, because people
-- type their password into the wrong field.
create table access.sign_in_failure (
    subject      text primary key,
    failures     int         not null check (failures > 0),
    last_at      timestamptz not null,
    locked_until timestamptz
);
create index sign_in_failure_last on access.sign_in_failure (last_at);

-- The seed is encrypted. Until confirmed_at the second factor is being set up and not asked for.
create table access.second_factor (
    account      uuid primary key references access.account,
    seed         text        not null,
    confirmed_at timestamptz,
    -- The last time step that was accepted: a code works once.
    last_step    bigint      not null default 0
);
create table access.recovery_code (
    account uuid not null references access.account,
    hash    text not null,
    primary key (account, hash)
);

-- A link works once: using it deletes the row.
create table access.password_link (
    hash       text primary key,
    account    uuid        not null references access.account,
    expires_at timestamptz not null
);
create index password_link_account on access.password_link (account);

-- Only the SHA-256 of a token is kept; 256 random bits need no slow hash.
create table access.token (
    id         uuid primary key,
    account    uuid        not null references access.account,
    name       text        not null,
    hash       text        not null,
    hint       text        not null,
    scope      text[]      not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    used_at    timestamptz
);
create unique index token_hash on access.token (hash);
create index token_account on access.token (account, created_at);

-- Who an account is at an outside identity provider.
create table access.outside_identity (
    issuer  text not null,
    subject text not null,
    account uuid not null references access.account,
    primary key (issuer, subject)
);
create index outside_identity_account on access.outside_identity (account);

-- Spring Session, with the columns it expects.
create table access.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index session_id on access.session (session_id);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);
create table access.session_attributes (
    session_primary_id char(36)     not null references access.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
