-- Departments that answer the desk without seeing its tickets.
alter table organisation.team drop constraint team_kind_check;
alter table organisation.team add constraint team_kind_check
    check (kind in ('PRE_SALES', 'AFTER_SALES', 'COMPLAINTS', 'CONSULTATION', 'ORDERS', 'EXPERTS', 'SALES',
        'PRODUCTION', 'OTHER'));
