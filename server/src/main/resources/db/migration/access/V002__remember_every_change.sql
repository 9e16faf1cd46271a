-- Append-only: the trigger below refuses everything but an insert, whoever asks.
create table access.audit (
    position     bigint generated always as identity primary key,
    at           timestamptz not null,
    actor_kind   text        not null check (actor_kind in ('PERSON', 'MACHINE', 'SYSTEM', 'CUSTOMER')),
    actor_id     uuid,
    actor_name   text        not null,
    origin       text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    before       jsonb,
    after        jsonb
);
create index audit_subject on access.audit (subject_type, subject_id, position);
create index audit_kind on access.audit (subject_type, position);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'access.audit is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_append_only before update or delete or truncate on access.audit
    for each statement execute function access.refuse_change();
