-- What the desk lists as overdue, taken over as it stands there.
alter table insight.ticket_fact add late boolean not null default false;

-- The other promises (next response, on site) are not in the projection, so it is built anew at the next start.
insert into insight.rebuild (id, requested_at, requested_by, feed_transaction, feed_position)
select gen_random_uuid(), now(), 'upgrade', 0, 0
where exists (select from insight.ticket_fact)
on conflict do nothing;
