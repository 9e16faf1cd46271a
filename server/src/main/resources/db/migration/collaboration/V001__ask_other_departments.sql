create schema collaboration;

-- Tasks are spoken about between departments, so they carry a short number.
create sequence collaboration.task_number start 1001;

create table collaboration.task (
    id uuid primary key,
    version bigint not null,
    number bigint not null unique,
    ticket bigint not null,
    kind text not null check (kind in ('TASK', 'SALES', 'PRODUCTION')),
    title text not null check (length(title) between 1 and 200),
    -- All that a department knows of the matter: it need not see the ticket.
    description text not null check (length(description) <= 20000),
    team uuid not null,
    owner uuid,
    asked_by uuid,
    asked_at timestamptz not null,
    due_at timestamptz not null,
    warn_at timestamptz not null,
    product text,
    quantity numeric,
    wanted_on date,
    taken_by uuid,
    taken_at timestamptz,
    capacity text check (capacity in ('FULL', 'PARTIAL', 'NONE')),
    answer text,
    promised_quantity numeric,
    promised_on date,
    answered_by uuid,
    answered_at timestamptz,
    told_by uuid,
    told_at timestamptz,
    done_by uuid,
    done_at timestamptz,
    done_text text,
    declined_by uuid,
    declined_at timestamptz,
    declined_text text,
    cancelled_by uuid,
    cancelled_at timestamptz,
    cancelled_text text,
    warned_at timestamptz,
    late_at timestamptz,
    -- The facts are the truth; the state is only their name, kept so that an index can hold it.
    state text not null generated always as (case
        when cancelled_at is not null then 'CANCELLED'
        when declined_at is not null then 'DECLINED'
        when done_at is not null then 'DONE'
        when answered_at is not null then 'ANSWERED'
        when taken_at is not null then 'TAKEN'
        else 'OPEN' end) stored,
    open boolean not null generated always as (cancelled_at is null and declined_at is null and done_at is null) stored,
    check (warn_at <= due_at),
    check (kind <> 'TASK' or (product is null and quantity is null and wanted_on is null and answered_at is null)),
    check (kind = 'TASK' or product is not null),
    check (quantity > 0),
    check ((answered_at is null) = (capacity is null)),
    -- Whoever can deliver says when.
    check (capacity is null or (capacity = 'NONE') = (promised_on is null)),
    check (told_at is null or answered_at is not null),
    check (num_nonnulls(cancelled_at, declined_at, done_at) <= 1)
);
create index task_team on collaboration.task (team, due_at, id) where open;
create index task_owner on collaboration.task (owner, due_at, id) where open and owner is not null;
create index task_asked on collaboration.task (asked_by, due_at, id) where open;
create index task_open on collaboration.task (due_at, id) where open;
create index task_settled on collaboration.task (due_at desc, id desc) where not open;
create index task_settled_team on collaboration.task (team, due_at desc, id desc) where not open;
create index task_ticket on collaboration.task (ticket, asked_at, id);
create index task_to_warn on collaboration.task (warn_at) where open and warned_at is null;
create index task_to_tell on collaboration.task (due_at) where open and late_at is null;

-- What was said and shown about a task; only ever added.
create table collaboration.task_entry (
    id uuid primary key,
    task uuid not null references collaboration.task (id),
    at timestamptz not null,
    by uuid,
    by_name text not null,
    text text not null check (length(text) <= 10000)
);
create index task_entry_of on collaboration.task_entry (task, at, id);

create table collaboration.task_file (
    entry uuid not null references collaboration.task_entry (id),
    place int not null,
    task uuid not null references collaboration.task (id),
    file uuid not null,
    name text not null,
    type text not null,
    size bigint not null,
    primary key (entry, place)
);
create index task_file_of on collaboration.task_file (task, file);

create function collaboration.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'collaboration.% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete on collaboration.task_entry
    for each statement execute function collaboration.refuse_change();
create trigger append_only before update or delete on collaboration.task_file
    for each statement execute function collaboration.refuse_change();
