-- An address that the provider gave to another person must not open the account of the first one.
create unique index outside_identity_once on access.outside_identity (account, issuer);
