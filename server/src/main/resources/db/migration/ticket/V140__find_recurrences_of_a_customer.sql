-- When customers become one, what is opened for each of them again and again follows.
create index recurrence_customer on ticket.recurrence (customer);
