-- The lists of the desk read live tickets in the order of their last activity, by whoever looks.
create index ticket_live on ticket.ticket (last_activity_at desc, id desc) where live;
create index ticket_live_team on ticket.ticket (team, last_activity_at desc, id desc) where live;
create index ticket_live_assignee on ticket.ticket (assigned_to, last_activity_at desc, id desc) where live and assigned_to is not null;
create index ticket_unassigned on ticket.ticket (team, last_activity_at desc, id desc) where live and assigned_to is null;
-- Everything that is over, and everything there is.
create index ticket_activity on ticket.ticket (last_activity_at desc, id desc);
create index ticket_team on ticket.ticket (team, last_activity_at desc, id desc);
create index ticket_assignee on ticket.ticket (assigned_to, last_activity_at desc, id desc) where assigned_to is not null;
create index ticket_customer on ticket.ticket (customer, last_activity_at desc, id desc);
create index ticket_category on ticket.ticket (category, last_activity_at desc, id desc) where category is not null;
create index ticket_watchers on ticket.ticket using gin (watchers) where watchers <> '{}';
create index ticket_tags on ticket.ticket using gin (tags) where tags <> '{}';
-- By urgency and by deadline.
create index ticket_live_priority on ticket.ticket (priority, id) where live;
create index ticket_live_due on ticket.ticket (resolution_due_at, id) where live and resolution_due_at is not null;
create index ticket_overdue on ticket.ticket (last_activity_at desc, id desc)
    where live and (first_response_breached_at is not null or resolution_breached_at is not null);

-- What the sweeps look for.
create index ticket_first_response_due on ticket.ticket (first_response_due_at)
    where first_response_stopped_at is null and first_response_breached_at is null and first_response_due_at is not null;
create index ticket_resolution_due on ticket.ticket (resolution_due_at)
    where resolution_stopped_at is null and resolution_breached_at is null and resolution_due_at is not null;
create index ticket_waiting_until on ticket.ticket (waiting_until) where waiting_until is not null;
create index ticket_override_until on ticket.ticket (override_until) where override_until is not null;
create index ticket_resolved on ticket.ticket (resolved_at) where resolved_at is not null and closed_at is null;

-- Without a pending list: a search would have to read it to its end.
create index search_document_terms on ticket.search_document using gin (terms) with (fastupdate = off);
create index mention_account on ticket.mention (account, at desc);
