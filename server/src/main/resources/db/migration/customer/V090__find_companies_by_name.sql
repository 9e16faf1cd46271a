-- Rows of other systems name the company of a customer.
create index company_name on customer.company (lower(name), created_at);
