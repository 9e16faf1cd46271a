-- What was used for a ticket or a work order.
create index movement_document on parts.movement (document, position);
