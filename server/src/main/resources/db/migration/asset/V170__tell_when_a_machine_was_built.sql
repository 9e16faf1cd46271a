alter table asset.asset add column built date;
