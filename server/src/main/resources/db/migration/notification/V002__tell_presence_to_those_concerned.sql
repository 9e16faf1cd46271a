-- Who may hear that somebody looks at the thing: those who may see the thing itself. Kept with the
-- row, because the end of a connection is told by a node that knows nothing of the thing.
delete from notification.presence;
alter table notification.presence add column audience text[] not null;
