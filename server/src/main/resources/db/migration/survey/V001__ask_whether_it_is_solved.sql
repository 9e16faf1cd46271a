create schema survey;

-- One row for each time a customer is asked; the answer stands beside the question, because there is
-- at most one and it may be changed until the ticket is closed or the question expires.
create table survey.survey (
    id          uuid        primary key,
    version     bigint      not null,
    ticket      bigint      not null,
    customer    uuid        not null,
    team        uuid,
    agent       uuid,
    locale      text        not null,
    resolved_at timestamptz not null,
    invited_at  timestamptz not null,
    expires_at  timestamptz not null check (expires_at > invited_at),
    delivery    text        not null check (delivery in ('MAILED', 'RECORDED', 'NO_ADDRESS', 'MACHINE', 'NO_MAILBOX')),
    answered_at timestamptz,
    changed_at  timestamptz,
    solved      boolean,
    score       integer     check (score between 1 and 5),
    comment     text        check (length(comment) between 1 and 4000),
    -- the event that asks may be told twice
    unique (ticket, resolved_at),
    check ((answered_at is null) = (changed_at is null)),
    check ((answered_at is null) = (solved is null and score is null)),
    check (comment is null or answered_at is not null)
);
create index survey_ticket on survey.survey (ticket, invited_at desc);
create index survey_customer on survey.survey (customer, invited_at desc);
