-- Files of messages whose text is to be found and has not been read yet.
create table conversation.attachment_reading (
    message_id uuid        not null,
    place      integer     not null,
    ticket_id  bigint      not null,
    ordinal    integer     not null,
    attempts   integer     not null default 0,
    due_at     timestamptz not null,
    primary key (message_id, place),
    foreign key (message_id, place) references conversation.attachment on delete cascade
);
create index attachment_reading_due on conversation.attachment_reading (due_at);

insert into conversation.attachment_reading (message_id, place, ticket_id, ordinal, due_at)
select a.message_id, a.place, a.ticket_id, m.ordinal, now()
from conversation.attachment a join conversation.message m on m.id = a.message_id
where not a.embedded;
