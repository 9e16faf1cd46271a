package io.anxin.access.rights;

import static io.anxin.access.Permission.EXPORT_TICKETS;
import static io.anxin.access.Permission.HOLD_COMPLAINTS;
import static io.anxin.access.Permission.MANAGE_CUSTOMERS;
import static io.anxin.access.Permission.MOVE_STOCK;
import static io.anxin.access.Permission.PLAN_PARTS;
import static io.anxin.access.Permission.READ_CUSTOMERS;
import static io.anxin.access.Permission.READ_PARTS;
import static io.anxin.access.Permission.READ_TICKETS;
import static io.anxin.access.Permission.SEE_ALL_TICKETS;
import static io.anxin.access.Permission.UNMASK_PERSONAL_DATA;
import static io.anxin.access.Permission.WORK_TICKETS;

import io.anxin.access.Permission;
import io.anxin.shared.InvalidInput;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Rights that are worth nothing without another one.
final class Needed {

    private static final Map<Permission, Permission> BY =
            new EnumMap<>(
                    Map.of(
                            WORK_TICKETS, READ_TICKETS,
                            SEE_ALL_TICKETS, READ_TICKETS,
                            EXPORT_TICKETS, READ_TICKETS,
                            MANAGE_CUSTOMERS, READ_CUSTOMERS,
                            UNMASK_PERSONAL_DATA, READ_CUSTOMERS,
                            HOLD_COMPLAINTS, READ_TICKETS,
                            MOVE_STOCK, READ_PARTS,
                            PLAN_PARTS, READ_PARTS));

    private Needed() {}

    /// @throws InvalidInput when one of the rights lacks the one it needs, or only an administrator
    ///   may have it
    static void check(Set<Permission> rights) {
        if (rights.contains(Permission.ADMINISTER)) {
            throw new InvalidInput("permissions", "administratorsOnly");
        }
        BY.forEach(
                (right, needed) -> {
                    if (rights.contains(right) && !rights.contains(needed)) {
                        throw new InvalidInput("permissions", "needs", right, needed);
                    }
                });
    }

    static Map<Permission, Permission> all() {
        return Map.copyOf(BY);
    }
}
