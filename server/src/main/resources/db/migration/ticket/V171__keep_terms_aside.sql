-- A search looks at the numbers of thousands of entries whose terms the index has answered for already: kept aside, the
-- terms do not lie between them.
alter table ticket.search_entry set (toast_tuple_target = 128);
