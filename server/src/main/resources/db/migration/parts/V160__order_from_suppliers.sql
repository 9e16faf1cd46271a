create table parts.supplier (
    id         uuid        primary key,
    version    bigint      not null,
    code       text        not null check (code <> ''),
    name_zh    text        not null check (name_zh <> ''),
    name_en    text        not null check (name_en <> ''),
    mail       text        not null default '',
    -- one we no longer buy from stays, because its orders do
    retired    boolean     not null default false,
    created_at timestamptz not null
);
create unique index supplier_code on parts.supplier (lower(code));

-- What a unit costs from a quantity on. The smallest of these quantities is the least that is sold.
create table parts.supplier_price (
    supplier      uuid           not null references parts.supplier,
    part          uuid           not null references parts.part,
    from_quantity numeric(14, 3) not null check (from_quantity > 0),
    price         numeric(14, 4) not null check (price >= 0),
    primary key (part, supplier, from_quantity)
);

create sequence parts.purchase_order_number;
create table parts.purchase_order (
    id          uuid        primary key,
    version     bigint      not null,
    number      bigint      not null unique default nextval('parts.purchase_order_number'),
    supplier    uuid        not null references parts.supplier,
    -- where the goods are to arrive
    place       uuid        not null references parts.place,
    state       text        not null check (state in ('DRAFT', 'ORDERED', 'RECEIVED', 'CANCELLED')),
    created_by  text        not null,
    created_at  timestamptz not null,
    ordered_at  timestamptz,
    expected_on date,
    ended_at    timestamptz,
    note        text        not null default '',
    check ((state in ('RECEIVED', 'CANCELLED')) = (ended_at is not null)),
    check (state in ('DRAFT', 'CANCELLED') or ordered_at is not null)
);
create index purchase_order_state on parts.purchase_order (state, number desc);
-- Accepted proposals join the draft for their supplier and place.
create unique index purchase_order_draft on parts.purchase_order (supplier, place) where state = 'DRAFT';

create table parts.purchase_line (
    id             uuid           primary key,
    purchase_order uuid           not null references parts.purchase_order,
    part           uuid           not null references parts.part,
    quantity       numeric(14, 3) not null check (quantity > 0),
    received       numeric(14, 3) not null default 0 check (received >= 0 and received <= quantity),
    price          numeric(14, 4) not null check (price >= 0),
    proposal       uuid           references parts.proposal
);
create index purchase_line_order on parts.purchase_line (purchase_order, id);
create index purchase_line_due on parts.purchase_line (part) where received < quantity;
create unique index purchase_line_proposal on parts.purchase_line (proposal) where proposal is not null;

-- Each delivery, from which lead times are measured.
create table parts.delivery (
    id       uuid           primary key,
    line     uuid           not null references parts.purchase_line,
    supplier uuid           not null references parts.supplier,
    part     uuid           not null references parts.part,
    quantity numeric(14, 3) not null check (quantity > 0),
    days     integer        not null check (days >= 0),
    at       timestamptz    not null
);
create index delivery_part on parts.delivery (part, at desc);
create index delivery_line on parts.delivery (line);
