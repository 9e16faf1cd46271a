package io.anxin.access;

/// What an actor may do. A right that depends on whose ticket it is (team, assignee, watcher) is
/// not a permission but the visibility rule of that module.
public enum Permission {
    READ_TICKETS,
    WORK_TICKETS,
    /// Sees the tickets of every team, not only those of the own ones.
    SEE_ALL_TICKETS,
    EXPORT_TICKETS,
    /// Does what the own department is asked for, without seeing the tickets.
    WORK_TASKS,
    /// Sets and lifts legal holds on complaints.
    HOLD_COMPLAINTS,
    /// Decides how much others may approve.
    SET_LIMITS,
    READ_CUSTOMERS,
    MANAGE_CUSTOMERS,
    /// Sees mail addresses, phone numbers and identity numbers of customers; they are hidden from
    /// everybody else.
    SEE_PERSONAL_DATA,
    /// Sees what customers are called; whoever does not reads their first letter.
    SEE_CUSTOMER_NAMES,
    /// Has them shown for one customer and a short time, saying why.
    UNMASK_PERSONAL_DATA,
    /// Delivers raw messages to the intake by program.
    SUBMIT_INTAKE,
    SEE_INTAKE,
    /// Sees what could not be sent and sends it again.
    MANAGE_OUTBOX,
    MANAGE_MAILBOXES,
    /// Categories, SLA policies, shared views, canned replies, custom fields, classification rules.
    MANAGE_DESK,
    /// Sees spare parts, where they lie and what is planned.
    READ_PARTS,
    /// Receives, issues, transfers, reserves and counts.
    MOVE_STOCK,
    /// Keeps the catalogue and decides what is ordered.
    PLAN_PARTS,
    /// Teams, members, skills, working calendars.
    MANAGE_TEAMS,
    /// Accounts, roles, suspension, password links.
    MANAGE_ACCOUNTS,
    SEE_REPORTS,
    SEE_AUDIT,
    /// Settings of the installation itself.
    ADMINISTER
}
