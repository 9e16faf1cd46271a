-- Customers whose name, company or addresses changed: they wait to be compared.
create table customer.duplicate_due (customer uuid primary key);
insert into customer.duplicate_due (customer) select id from customer.customer where merged_into is null;

-- What customers have in common who are worth comparing; a customer has a handful.
create table customer.duplicate_key (
    key      text not null,
    customer uuid not null references customer.customer,
    primary key (key, customer)
);
create index duplicate_key_customer on customer.duplicate_key (customer);

-- Pairs that may be one person, with what speaks for it and against it. Dismissed ones stay, so that nobody is asked twice.
create table customer.duplicate (
    one          uuid        not null references customer.customer,
    other        uuid        not null references customer.customer,
    -- thousandths of a bit, see Likeness
    weight       bigint      not null,
    evidence     jsonb       not null,
    found_at     timestamptz not null,
    dismissed_at timestamptz,
    dismissed_by uuid,
    primary key (one, other),
    check (one < other),
    check (dismissed_by is null or dismissed_at is not null)
);
create index duplicate_open on customer.duplicate ((-weight), one, other) where dismissed_at is null;
create index duplicate_dismissed on customer.duplicate (dismissed_at desc, one, other) where dismissed_at is not null;
create index duplicate_other on customer.duplicate (other);

alter table customer.merge add merged_by uuid, add undone_by uuid;
-- A customer is merged into one other at a time.
create unique index merge_holding on customer.merge (source) where undone_at is null;
create index merge_newest on customer.merge (target, at desc, id desc);
