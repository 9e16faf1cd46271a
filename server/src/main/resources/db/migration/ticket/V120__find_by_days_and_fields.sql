-- Which stretches of numbers hold tickets opened in some days, and how far up: one look at the index for each stretch.
-- Numbers mostly grow with the time of opening, but tickets of an older system come with their own times.
create index ticket_stretch on ticket.ticket ((id / 16384), opened_at, id);

-- Conditions on what follows the order are answered within the index, without a look at each ticket: days of opening in
-- the lists of everything, the traits in the lists of what is live.
drop index ticket.ticket_activity;
create index ticket_activity on ticket.ticket (last_activity_at desc, id desc, opened_at);
drop index ticket.ticket_team;
create index ticket_team on ticket.ticket (team, last_activity_at desc, id desc, opened_at);
drop index ticket.ticket_live;
create index ticket_live on ticket.ticket
    (last_activity_at desc, id desc, priority, kind, state, tier, severity, channel, opened_at) where live;

-- Values of custom fields, as they are; for their ranges each field of numbers or days gets an index of its own when it is
-- defined, see FieldIndexes.
create index ticket_fields on ticket.ticket using gin (fields jsonb_path_ops) where fields <> '{}';
