create schema parts;

-- average_cost follows from the receipts (moving average); lead_months is how long a replenishment takes.
create table parts.part (
    id           uuid           primary key,
    version      bigint         not null,
    number       text           not null check (number <> ''),
    name_zh      text           not null check (name_zh <> ''),
    name_en      text           not null check (name_en <> ''),
    unit         text           not null check (unit <> ''),
    tracking     text           not null check (tracking in ('NONE', 'SERIAL')),
    criticality  text           not null check (criticality in ('VITAL', 'ESSENTIAL', 'DESIRABLE')),
    repairable   boolean        not null,
    hazardous    boolean        not null,
    lead_months  integer        not null check (lead_months between 1 and 60),
    average_cost numeric(14, 4) not null check (average_cost >= 0),
    terms        text[]         not null,
    created_at   timestamptz    not null
);
create unique index part_number on parts.part (lower(number) text_pattern_ops);
create index part_terms on parts.part using gin (terms) with (fastupdate = off);

-- A dated graph: `substitute` may take the place of `part`; superseded ones are no longer bought.
create table parts.substitute (
    part       uuid not null references parts.part,
    substitute uuid not null references parts.part,
    kind       text not null check (kind in ('SUBSTITUTE', 'SUPERSEDED_BY')),
    valid_from date not null,
    valid_until date check (valid_until > valid_from),
    primary key (part, substitute),
    check (part <> substitute)
);
create index substitute_of on parts.substitute (substitute);

create table parts.place (
    id      uuid primary key,
    code    text not null unique check (code <> ''),
    name_zh text not null,
    name_en text not null,
    kind    text not null check (kind in ('CENTRAL', 'REGIONAL', 'VAN', 'CONSIGNMENT', 'REPAIR', 'QUARANTINE'))
);

-- What is where. It follows from the movements and is kept because every reservation asks for it;
-- nothing is ever below zero, and nothing is promised twice.
create table parts.balance (
    part     uuid           not null references parts.part,
    place    uuid           not null references parts.place,
    on_hand  numeric(14, 3) not null check (on_hand >= 0),
    reserved numeric(14, 3) not null default 0 check (reserved >= 0),
    primary key (part, place),
    check (reserved <= on_hand)
);
create index balance_place on parts.balance (place, part);

-- Append-only: a mistake is mended by another movement. Quantity is signed.
create table parts.movement (
    position   bigint generated always as identity primary key,
    at         timestamptz    not null,
    part       uuid           not null references parts.part,
    place      uuid           not null references parts.place,
    quantity   numeric(14, 3) not null check (quantity <> 0),
    reason     text           not null check (reason in ('RECEIPT', 'ISSUE', 'RETURN', 'TRANSFER', 'COUNT', 'SCRAP')),
    serial     text           check (serial <> ''),
    document   text           not null,
    actor_name text           not null
);
create index movement_part on parts.movement (part, position);

create function parts.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'parts.movement is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger movement_append_only before update or delete or truncate on parts.movement
    for each statement execute function parts.refuse_change();

-- Demand by month, kept with every issue and return, because a forecast reads years of it.
create table parts.demand (
    part     uuid           not null references parts.part,
    month    date           not null check (extract(day from month) = 1),
    quantity numeric(14, 3) not null,
    primary key (part, month)
);

-- Where each serial is; null when it has left.
create table parts.serial (
    part   uuid not null references parts.part,
    serial text not null check (serial <> ''),
    place  uuid references parts.place,
    primary key (part, serial)
);
create index serial_place on parts.serial (place, part) where place is not null;

create table parts.reservation (
    id       uuid           primary key,
    part     uuid           not null references parts.part,
    place    uuid           not null references parts.place,
    quantity numeric(14, 3) not null check (quantity > 0),
    serial   text,
    consumer text           not null check (consumer <> ''),
    state    text           not null check (state in ('LIVE', 'USED', 'RELEASED')),
    made_at  timestamptz    not null
);
-- One live reservation of a serial.
create unique index reservation_serial on parts.reservation (part, serial) where serial is not null and state = 'LIVE';
create index reservation_part on parts.reservation (part, place) where state = 'LIVE';
