-- A message stands where it came to; here stands which merged ticket it was written to, so that it is found there
-- again when the merge is undone.
create table conversation.redirect (
    message_id      uuid primary key references conversation.message,
    addressed_to    bigint      not null
);
create index redirect_addressed on conversation.redirect (addressed_to);
