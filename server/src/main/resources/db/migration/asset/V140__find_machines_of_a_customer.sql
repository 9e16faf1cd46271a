-- When customers become one, what each of them owned follows.
create index ownership_customer on asset.ownership (customer);
