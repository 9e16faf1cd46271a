-- The live tickets in which a team takes part, that somebody watches, or that name somebody, are counted and listed without
-- a look at those of the past, which are a hundred times as many.
create index ticket_live_participating on ticket.ticket using gin (participating_teams) where live and participating_teams <> '{}';
create index ticket_live_watchers on ticket.ticket using gin (watchers) where live and watchers <> '{}';
create index ticket_live_named on ticket.ticket using gin (named) where live and named <> '{}';

-- How many are settled, up to the bound, without a look at one of them. What is confidential is counted apart.
create index ticket_past on ticket.ticket (team) where not live and named = '{}';
