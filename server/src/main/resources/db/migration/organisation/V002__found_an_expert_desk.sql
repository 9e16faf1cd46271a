-- The desk that is manned day and night, where standing lines go.
alter table organisation.team drop constraint team_kind_check;
alter table organisation.team add constraint team_kind_check
    check (kind in ('PRE_SALES', 'AFTER_SALES', 'COMPLAINTS', 'CONSULTATION', 'ORDERS', 'EXPERTS', 'OTHER'));
