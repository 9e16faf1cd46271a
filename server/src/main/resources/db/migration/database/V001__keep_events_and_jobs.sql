create schema database;

-- Events that a listener has not finished yet (Spring Modulith); a finished one is deleted.
create table database.event_publication (
    id                     uuid        primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_event on database.event_publication using hash (serialized_event);
create index event_publication_completion on database.event_publication (completion_date);

-- Jobs of db-scheduler; its own layout.
create table database.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on database.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on database.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on database.scheduled_tasks (priority desc, execution_time);
