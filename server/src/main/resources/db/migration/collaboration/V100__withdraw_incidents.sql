-- What was declared by mistake is withdrawn, with a reason; it may be declared again.
alter table collaboration.incident
    add withdrawn_at timestamptz,
    add withdrawn_by uuid,
    add withdrawn_reason text check (length(withdrawn_reason) between 1 and 500),
    add check ((withdrawn_at is null) = (withdrawn_reason is null));
