-- The newest plan of each part; months ahead as arrays, the first month is the one after made_at.
create table parts.plan (
    part           uuid             primary key references parts.part,
    made_at        timestamptz      not null,
    pattern        text             not null,
    method         text             not null,
    abc            text             not null check (abc in ('A', 'B', 'C')),
    xyz            text             not null check (xyz in ('X', 'Y', 'Z')),
    level          double precision not null check (level > 0 and level < 1),
    path           double precision[] not null,
    upper          double precision[] not null,
    lead_mean      double precision not null,
    lead_variance  double precision not null,
    reorder_point  double precision not null,
    order_quantity double precision not null,
    position       numeric(14, 3)   not null,
    annual_value   numeric(16, 2)   not null
);

-- What to do, once for each part, place and month, with the figures it was proposed on.
create table parts.proposal (
    id            uuid             primary key,
    version       bigint           not null,
    part          uuid             not null references parts.part,
    place         uuid             not null references parts.place,
    period        date             not null,
    kind          text             not null check (kind in ('REPLENISH', 'EXCESS')),
    quantity      numeric(14, 3)   not null check (quantity > 0),
    position      numeric(14, 3)   not null,
    on_order      numeric(14, 3)   not null,
    reorder_point double precision not null,
    lead_mean     double precision not null,
    level         double precision not null,
    value         numeric(16, 2)   not null,
    state         text             not null check (state in ('OPEN', 'ACCEPTED', 'REJECTED')),
    note          text             not null default '',
    decided_by    text,
    decided_at    timestamptz,
    unique (part, place, period, kind),
    check ((state = 'OPEN') = (decided_at is null))
);
create index proposal_open on parts.proposal (value desc, id) where state = 'OPEN';
create index proposal_accepted on parts.proposal (part, period) where state = 'ACCEPTED';
