-- What administrators changed of the rights of a post; what is not said here is as the program has it, so that a post
-- gets the new rights of a new version.
create table access.post_change (
    post      text   primary key check (post in ('DIRECTOR', 'AFTER_SALES_SUPERVISOR', 'TRAINING_SUPERVISOR',
        'CUSTOMER_RELATIONS_SUPERVISOR', 'AGENT', 'ENGINEER', 'PARTS_PLANNER')),
    version   bigint not null,
    granted   text[] not null,
    withdrawn text[] not null,
    check (not granted && withdrawn)
);

-- Roles of the installation's own. A retired one stays, because the audit log names it.
create table access.own_role (
    id          uuid    primary key,
    version     bigint  not null,
    name_zh     text    not null check (length(name_zh) between 1 and 100),
    name_en     text    not null check (length(name_en) between 1 and 100),
    permissions text[]  not null,
    retired_at  timestamptz
);

alter table access.account add own_roles uuid[] not null default '{}';
