package io.anxin.access;

import static io.anxin.access.Permission.EXPORT_TICKETS;
import static io.anxin.access.Permission.HOLD_COMPLAINTS;
import static io.anxin.access.Permission.MANAGE_CUSTOMERS;
import static io.anxin.access.Permission.MANAGE_DESK;
import static io.anxin.access.Permission.MANAGE_OUTBOX;
import static io.anxin.access.Permission.MANAGE_TEAMS;
import static io.anxin.access.Permission.MOVE_STOCK;
import static io.anxin.access.Permission.PLAN_PARTS;
import static io.anxin.access.Permission.READ_CUSTOMERS;
import static io.anxin.access.Permission.READ_PARTS;
import static io.anxin.access.Permission.READ_TICKETS;
import static io.anxin.access.Permission.SEE_ALL_TICKETS;
import static io.anxin.access.Permission.SEE_AUDIT;
import static io.anxin.access.Permission.SEE_CUSTOMER_NAMES;
import static io.anxin.access.Permission.SEE_INTAKE;
import static io.anxin.access.Permission.SEE_PERSONAL_DATA;
import static io.anxin.access.Permission.SEE_REPORTS;
import static io.anxin.access.Permission.SET_LIMITS;
import static io.anxin.access.Permission.UNMASK_PERSONAL_DATA;
import static io.anxin.access.Permission.WORK_TASKS;
import static io.anxin.access.Permission.WORK_TICKETS;

import java.util.Set;

/// The posts of a customer service centre, each with what it may do until an administrator says
/// otherwise: see [RoleRights].
public enum Role {
    ADMINISTRATOR(Permission.values()),
    DIRECTOR(
            READ_TICKETS,
            WORK_TICKETS,
            WORK_TASKS,
            SEE_ALL_TICKETS,
            EXPORT_TICKETS,
            HOLD_COMPLAINTS,
            SET_LIMITS,
            READ_CUSTOMERS,
            SEE_PERSONAL_DATA,
            SEE_CUSTOMER_NAMES,
            MANAGE_CUSTOMERS,
            SEE_INTAKE,
            MANAGE_OUTBOX,
            MANAGE_DESK,
            MANAGE_TEAMS,
            READ_PARTS,
            MOVE_STOCK,
            PLAN_PARTS,
            SEE_REPORTS,
            SEE_AUDIT),
    AFTER_SALES_SUPERVISOR(
            READ_TICKETS,
            WORK_TICKETS,
            WORK_TASKS,
            EXPORT_TICKETS,
            READ_CUSTOMERS,
            SEE_PERSONAL_DATA,
            SEE_CUSTOMER_NAMES,
            MANAGE_CUSTOMERS,
            SEE_INTAKE,
            MANAGE_OUTBOX,
            MANAGE_DESK,
            READ_PARTS,
            MOVE_STOCK,
            PLAN_PARTS,
            SEE_REPORTS),
    TRAINING_SUPERVISOR(
            READ_TICKETS, READ_CUSTOMERS, SEE_CUSTOMER_NAMES, UNMASK_PERSONAL_DATA, SEE_REPORTS),
    CUSTOMER_RELATIONS_SUPERVISOR(
            READ_TICKETS,
            WORK_TICKETS,
            WORK_TASKS,
            EXPORT_TICKETS,
            READ_CUSTOMERS,
            SEE_PERSONAL_DATA,
            SEE_CUSTOMER_NAMES,
            MANAGE_CUSTOMERS,
            SEE_INTAKE,
            MANAGE_OUTBOX,
            MANAGE_DESK,
            SEE_REPORTS),
    AGENT(
            READ_TICKETS,
            WORK_TICKETS,
            WORK_TASKS,
            READ_CUSTOMERS,
            SEE_PERSONAL_DATA,
            SEE_CUSTOMER_NAMES,
            MANAGE_CUSTOMERS,
            READ_PARTS),
    ENGINEER(
            READ_TICKETS,
            WORK_TICKETS,
            WORK_TASKS,
            READ_CUSTOMERS,
            SEE_PERSONAL_DATA,
            SEE_CUSTOMER_NAMES,
            READ_PARTS,
            MOVE_STOCK),
    PARTS_PLANNER(WORK_TASKS, SEE_CUSTOMER_NAMES, READ_PARTS, MOVE_STOCK, PLAN_PARTS, SEE_REPORTS),
    /// Somebody of another department, who helps the desk.
    COLLEAGUE(WORK_TASKS, SEE_CUSTOMER_NAMES);

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable copy of enum constants.
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /// What the post may do as the program has it.
    public Set<Permission> permissions() {
        return permissions;
    }
}
