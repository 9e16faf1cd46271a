-- Ways in which a matter could be solved.
create table collaboration.solution (
    id uuid primary key,
    version bigint not null,
    ticket bigint not null,
    title text not null check (length(title) between 1 and 200),
    description text not null check (length(description) <= 10000),
    feasibility text not null check (feasibility in ('HIGH', 'MEDIUM', 'LOW')),
    risk text not null check (risk in ('HIGH', 'MEDIUM', 'LOW')),
    risk_note text not null check (length(risk_note) <= 2000),
    cost numeric check (cost >= 0),
    currency text check (currency ~ '^[A-Z]{3}$'),
    duration_hours int check (duration_hours between 0 and 100000),
    proposed_by uuid,
    proposed_at timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    check ((cost is null) = (currency is null))
);
create index solution_ticket on collaboration.solution (ticket, proposed_at, id);

-- The customer is asked which way to go. What was shown, and what was answered, stays as it was.
create table collaboration.consent (
    id uuid primary key,
    ticket bigint not null,
    customer uuid not null,
    locale text not null,
    text text not null check (length(text) between 1 and 20000),
    asked_by uuid,
    asked_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > asked_at),
    cancelled_by uuid,
    cancelled_at timestamptz,
    decision text check (decision in ('CONSENT', 'REFUSAL')),
    solution uuid,
    signer text check (length(signer) between 1 and 200),
    words text check (length(words) <= 4000),
    -- Where it came from: the address of the customer, or the person who wrote down what he said.
    origin text,
    recorded_by uuid,
    answered_at timestamptz,
    check ((answered_at is null) = (decision is null)),
    check ((answered_at is null) = (signer is null)),
    check ((decision is not distinct from 'CONSENT') = (solution is not null)),
    check (answered_at is null or cancelled_at is null)
);
create index consent_ticket on collaboration.consent (ticket, asked_at desc);

create table collaboration.consent_option (
    consent uuid not null references collaboration.consent (id),
    place int not null,
    solution uuid not null references collaboration.solution (id),
    title text not null,
    description text not null,
    cost numeric,
    currency text,
    duration_hours int,
    primary key (consent, place),
    unique (consent, solution)
);
create trigger append_only before update or delete on collaboration.consent_option
    for each statement execute function collaboration.refuse_change();

-- A consent can be answered or called back once, and nothing else of it ever changes.
create function collaboration.keep_consent() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.answered_at is not null or old.cancelled_at is not null
        or (new.id, new.ticket, new.customer, new.locale, new.text, new.asked_by, new.asked_at, new.expires_at)
            is distinct from
            (old.id, old.ticket, old.customer, old.locale, old.text, old.asked_by, old.asked_at, old.expires_at) then
        raise exception 'a consent stays as it was given' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger keep_consent before update or delete on collaboration.consent
    for each row execute function collaboration.keep_consent();
