package io.anxin.ticket.action;

import io.anxin.ticket.action.Effect.Result;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What actions would do to a ticket of which only its facts are known, now or as it was.
public final class Foresight {

    private Foresight() {}

    /// @param facts by the names that conditions use
    public static List<Effect> of(
            Map<String, ? extends @Nullable Object> facts, List<TicketAction> actions) {
        return actions.stream()
                .map(
                        action ->
                                Effect.of(
                                        action,
                                        isSo(facts, action) ? Result.UNCHANGED : Result.WOULD))
                .toList();
    }

    private static boolean isSo(
            Map<String, ? extends @Nullable Object> facts, TicketAction action) {
        List<String> wanted = action.wanted();
        return switch (action.kind()) {
            case SET_KIND -> is(facts, "kind", action);
            case SET_CATEGORY -> is(facts, "category", action);
            case SET_SEVERITY -> is(facts, "severity", action);
            case SET_IMPACT -> is(facts, "impact", action);
            case SET_PRIORITY -> is(facts, "priority", action);
            case MOVE -> is(facts, "team", action);
            case ASSIGN -> is(facts, "assignee", action);
            case UNASSIGN -> facts.get("assignee") == null;
            case ADD_TAGS -> several(facts, "tags").containsAll(wanted);
            case REMOVE_TAGS -> Collections.disjoint(several(facts, "tags"), wanted);
            case ADD_WATCHERS -> several(facts, "watchers").containsAll(wanted);
            case SET_FIELD,
                    AWAIT,
                    RESOLVE,
                    CLOSE,
                    REOPEN,
                    NOTE,
                    REPLY,
                    NOTIFY,
                    ESCALATE,
                    CALL_WEBHOOK,
                    START_CHECKLIST ->
                    false;
        };
    }

    private static boolean is(
            Map<String, ? extends @Nullable Object> facts, String name, TicketAction action) {
        return Objects.equals(facts.get(name), action.first());
    }

    private static Collection<?> several(
            Map<String, ? extends @Nullable Object> facts, String name) {
        return facts.get(name) instanceof Collection<?> values ? values : List.of();
    }
}
