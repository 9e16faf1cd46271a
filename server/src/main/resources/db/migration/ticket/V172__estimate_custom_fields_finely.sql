-- With the usual hundred samples one of them decides whether a rare value counts as common, and a list of it is then looked for
-- through all tickets instead of by its index.
alter table ticket.ticket alter column fields set statistics 500;
