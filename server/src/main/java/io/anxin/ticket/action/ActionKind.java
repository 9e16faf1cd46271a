package io.anxin.ticket.action;

import java.util.List;

/// What can be done to a ticket by a rule or a macro.
public enum ActionKind {
    SET_KIND("kind"),
    SET_CATEGORY("kind", "category"),
    SET_SEVERITY("severity", "team", "assignee"),
    SET_IMPACT("impact", "team", "assignee"),
    /// Over the score, with the name of the rule as the reason.
    SET_PRIORITY("priority"),
    /// To a team, which hands it out by its own mode.
    MOVE("team", "assignee"),
    /// To a person; `@me` is whoever applies a macro.
    ASSIGN("assignee"),
    /// Back to the queue of the team.
    UNASSIGN("assignee"),
    ADD_TAGS,
    REMOVE_TAGS,
    /// A custom field: its key, then the value or values.
    SET_FIELD("fields"),
    ADD_WATCHERS,
    /// For the customer or for parts.
    AWAIT("state"),
    /// With a resolution code.
    RESOLVE("state"),
    CLOSE("state"),
    REOPEN("state"),
    /// Among colleagues.
    NOTE,
    /// To the customer: a canned reply, or a text.
    REPLY,
    /// Tells people of the desk; also `@assignee`, `@leads`, `@team`, `@watchers`.
    NOTIFY,
    /// To the supervisor or the director, as an escalation in time does.
    ESCALATE,
    /// Whichever events it wants otherwise.
    CALL_WEBHOOK,
    /// Unless the ticket has it.
    START_CHECKLIST;

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list of texts.
    private final List<String> members;

    ActionKind(String... members) {
        this.members = List.of(members);
    }

    /// What it sets, by the names that conditions use; what only adds to what is there sets
    /// nothing.
    public List<String> members() {
        return members;
    }

    /// Whether it changes the ticket itself.
    public boolean isEdit() {
        return switch (this) {
            case NOTE, REPLY, NOTIFY, ESCALATE, CALL_WEBHOOK, START_CHECKLIST -> false;
            default -> true;
        };
    }
}
