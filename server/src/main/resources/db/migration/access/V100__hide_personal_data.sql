-- Who was shown personal data of what, why and until when. Only ever added to.
create table access.unmasking (
    id uuid primary key,
    account uuid not null,
    account_name text not null,
    subject text not null,
    subject_id uuid not null,
    reason text not null check (length(reason) between 1 and 500),
    at timestamptz not null,
    until timestamptz not null check (until > at)
);
create index unmasking_latest on access.unmasking (at desc, id desc);
create index unmasking_of on access.unmasking (account, at desc, id desc);
create index unmasking_live on access.unmasking (account, subject, subject_id, until);

create function access.unmasking_stays() returns trigger language plpgsql as $$
begin
    raise exception 'unmaskings are only ever added to' using errcode = 'restrict_violation';
end $$;
create trigger unmasking_stays before update or delete on access.unmasking
    for each row execute function access.unmasking_stays();

-- Roles of the installation's own saw customers whole until now; what they may see is for an administrator to narrow.
update access.own_role set version = version + 1,
    permissions = permissions || array['SEE_PERSONAL_DATA', 'SEE_CUSTOMER_NAMES'];

-- So did the machines whose tokens name what they may do.
update access.token set scope = scope || array['SEE_PERSONAL_DATA', 'SEE_CUSTOMER_NAMES'] where cardinality(scope) > 0;
