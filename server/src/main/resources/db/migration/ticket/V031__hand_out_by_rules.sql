-- In which order a team asks which rules when it hands out work; a team without a row does the usual.
create table ticket.routing_policy (
    team     uuid   primary key,
    version  bigint not null check (version > 0),
    rules    jsonb  not null check (jsonb_typeof(rules) = 'array'),
    -- How many tickets a person takes at once who has no own capacity.
    capacity int    not null check (capacity between 1 and 1000)
);

-- What whoever works on a category must be able to do, with the lowest level that will do.
alter table ticket.category
    add skills jsonb not null default '[]' check (jsonb_typeof(skills) = 'array');

alter table ticket.ticket
    -- Why the program gave it to this person: the mode of the team and the rules that decided.
    add assigned_why text[] not null default '{}',
    -- Who had it and gave it back to the queue: it is not given to them again by itself.
    add gave_back uuid[] not null default '{}',
    add check (assigned_to is not null or assigned_why = '{}');

-- What waits in the queue of a team, in the order in which it is offered.
create index ticket_offered on ticket.ticket (team, priority, runs_out_at, id) where live and assigned_to is null;
