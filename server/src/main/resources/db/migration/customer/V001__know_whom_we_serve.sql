create schema customer;

create table customer.company (
    id         uuid        primary key,
    version    bigint      not null,
    name       text        not null check (name <> ''),
    tier       text        check (tier in ('BASIC', 'VALUE_ADDED', 'VIP')),
    tags       text[]      not null default '{}',
    notes      text        not null default '',
    searched   text        not null,
    terms      text[]      not null,
    created_at timestamptz not null
);
create index company_newest on customer.company (created_at desc, id desc);
create index company_terms on customer.company using gin (terms) with (fastupdate = off);

-- A mail domain belongs to one company at most: new senders are put there.
create table customer.company_domain (
    domain  text primary key check (domain = lower(domain)),
    company uuid not null references customer.company
);
create index company_domain_company on customer.company_domain (company);

-- effective_tier, searched and terms follow from the row, its company and its identities; they are
-- kept so that lists and searches have an index.
create table customer.customer (
    id             uuid        primary key,
    version        bigint      not null,
    name           text        not null check (name <> ''),
    name_key       text        not null,
    company        uuid        references customer.company,
    tier           text        check (tier in ('BASIC', 'VALUE_ADDED', 'VIP')),
    locale         text        not null check (locale in ('zh-CN', 'en')),
    zone           text        not null,
    tags           text[]      not null default '{}',
    notes          text        not null default '',
    effective_tier text        not null,
    searched       text        not null,
    terms          text[]      not null,
    created_at     timestamptz not null,
    merged_into    uuid        references customer.customer
);
create index customer_newest on customer.customer (created_at desc, id desc) where merged_into is null;
create index customer_tier on customer.customer (effective_tier, created_at desc, id desc)
    where merged_into is null;
create index customer_company on customer.customer (company, created_at desc, id desc);
create index customer_name on customer.customer (name_key);
create index customer_merged on customer.customer (merged_into) where merged_into is not null;
create index customer_tags on customer.customer using gin (tags) with (fastupdate = off);
create index customer_terms on customer.customer using gin (terms) with (fastupdate = off);

-- One owner per address. The owner is checked at the end of the transaction: the address is claimed
-- first, and only who got it makes the customer, so that simultaneous messages of a new sender make
-- one customer.
create table customer.identity (
    kind     text        not null check (kind in ('MAIL', 'PHONE', 'WECHAT', 'WEIBO', 'EXTERNAL')),
    value    text        not null check (value <> ''),
    customer uuid        not null references customer.customer deferrable initially deferred,
    written  text        not null,
    added_at timestamptz not null,
    primary key (kind, value)
);
create index identity_customer on customer.identity (customer, kind, added_at);

-- Two customers who may be one person, because one address was claimed for both.
create table customer.merge_proposal (
    one      uuid        not null references customer.customer,
    other    uuid        not null references customer.customer,
    kind     text        not null,
    value    text        not null,
    at       timestamptz not null,
    primary key (one, other),
    check (one < other)
);
create index merge_proposal_other on customer.merge_proposal (other);

-- What a merge moved, so that it can be undone.
create table customer.merge (
    id        uuid        primary key,
    target    uuid        not null references customer.customer,
    source    uuid        not null references customer.customer,
    moved     jsonb       not null,
    at        timestamptz not null,
    undone_at timestamptz
);
create index merge_target on customer.merge (target);
