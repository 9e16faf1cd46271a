alter table access.account drop constraint account_roles_check;
alter table access.account add constraint account_roles_check check (roles <@ array['ADMINISTRATOR', 'DIRECTOR',
    'AFTER_SALES_SUPERVISOR', 'TRAINING_SUPERVISOR', 'CUSTOMER_RELATIONS_SUPERVISOR', 'AGENT', 'ENGINEER',
    'PARTS_PLANNER', 'COLLEAGUE']);
