/// Whom we serve: people and companies, the addresses they are recognised by, their tier, language
/// and zone.
///
/// Words: an *identity* is one address of a person on one channel (a mail address, a phone number,
/// a WeChat or Weibo account, a number in another system), owned by one customer at most; to
/// *recognise* is to find whom an address belongs to, or to keep a new customer for it; the *tier*
/// is the service level (basic, value-added, VIP), the company's unless the person has an own one.
///
/// Others use `Customers` and let their things follow a merge by `merging.Belongings`. Publishes
/// [CustomersChanged] and `Tier.Changed`; nothing is listened to.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "access :: personal",
            "database",
            "notification",
            "imports"
        })
package io.anxin.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
