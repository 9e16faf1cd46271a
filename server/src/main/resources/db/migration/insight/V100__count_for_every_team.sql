-- Which further teams take part in a ticket, besides the one that leads it.
alter table insight.ticket_fact add participating uuid[] not null default '{}';
create index ticket_fact_participating on insight.ticket_fact using gin (participating) where live;

-- Who took part before is not in the projection, so it is built anew at the next start.
insert into insight.rebuild (id, requested_at, requested_by, feed_transaction, feed_position)
select gen_random_uuid(), now(), 'upgrade', 0, 0
where exists (select from insight.ticket_fact)
on conflict do nothing;
