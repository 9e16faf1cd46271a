-- The record of changes grows without end: it is kept month by month, so that a month of the past leaves in one piece and
-- what is written stays small. A position is unique through its sequence; the key of a partitioned table has to name the time.
alter table access.audit rename to audit_whole;
alter table access.audit_whole rename constraint audit_pkey to audit_whole_pkey;
drop index access.audit_subject;
drop index access.audit_kind;
create sequence access.audit_number;
select setval('access.audit_number', (select coalesce(max(position), 0) + 1 from access.audit_whole), false);
create table access.audit (
    position     bigint      not null default nextval('access.audit_number'),
    at           timestamptz not null,
    actor_kind   text        not null check (actor_kind in ('PERSON', 'MACHINE', 'SYSTEM', 'CUSTOMER')),
    actor_id     uuid,
    actor_name   text        not null,
    origin       text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    before       jsonb,
    after        jsonb,
    primary key (position, at)
) partition by range (at);
create index audit_subject on access.audit (subject_type, subject_id, position);
create index audit_kind on access.audit (subject_type, position);

-- A partition for each month there is something of and for the next three; what is of any other time waits in the default
-- partition until the upkeep has made its month (io.anxin.history).
create table access.audit_default partition of access.audit default;
do $$
declare month date;
begin
    for month in
        select distinct date_trunc('month', at at time zone 'UTC')::date from access.audit_whole
        union
        select (date_trunc('month', now() at time zone 'UTC') + n * interval '1 month')::date from generate_series(0, 3) n
    loop
        execute format('create table access.audit_%s partition of access.audit for values from (%L) to (%L)',
            to_char(month, 'YYYY_MM'), month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
    end loop;
end
$$;
insert into access.audit (position, at, actor_kind, actor_id, actor_name, origin, action, subject_type, subject_id, before, after)
select position, at, actor_kind, actor_id, actor_name, origin, action, subject_type, subject_id, before, after
from access.audit_whole;
drop table access.audit_whole;

-- Append-only as before, also for whoever names a partition: a trigger on statements holds for the table it stands on alone.
create trigger audit_append_only before update or delete or truncate on access.audit
    for each statement execute function access.refuse_change();
do $$
declare part regclass;
begin
    for part in select inhrelid::regclass from pg_inherits where inhparent = 'access.audit'::regclass loop
        execute format('create trigger audit_append_only before update or delete or truncate on %s
            for each statement execute function access.refuse_change()', part);
    end loop;
end
$$;
