package io.anxin.ticket.action;

import io.anxin.access.Actor;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.InvalidInput.FieldError;
import io.anxin.shared.Problem;
import io.anxin.ticket.CaseFiles;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.action.Effect.Result;
import io.anxin.ticket.file.Change;
import io.anxin.ticket.file.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Performs lists of actions. All edits of a list are one change of the ticket, so that its history
/// has one entry and its version moves once; what is said and told follows it. An action that a
/// rule of the desk forbids is left out and told, the others are done. Callers hold the transaction
/// and the lock of the ticket.
@Service
public class TicketActions {

    private final Edits edits;
    private final Besides besides;
    private final ActionCheck check;
    private final CaseFiles files;

    TicketActions(Edits edits, Besides besides, ActionCheck check, CaseFiles files) {
        this.edits = edits;
        this.besides = besides;
        this.check = check;
        this.files = files;
    }

    /// @param path of the list in the request
    /// @param byPerson whether a person applies it, so that `@me` means something
    public List<FieldError> errors(String path, List<TicketAction> actions, boolean byPerson) {
        return check.errors(path, actions, byPerson);
    }

    /// @throws InvalidInput when an action could never be performed
    public void check(String path, List<TicketAction> actions, boolean byPerson) {
        List<FieldError> errors = errors(path, actions, byPerson);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /// @param locked the ticket as it is, locked by the caller
    public Performed perform(Purpose purpose, Ticket locked, List<TicketAction> actions) {
        Edited edited = edit(purpose, locked, actions);
        Ticket saved =
                files.write(
                        purpose.actor(), locked, Change.of(purpose.entry(), _ -> edited.ticket()));
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            TicketAction action = actions.get(i);
            Effect done = edited.effects().get(i);
            effects.add(done != null ? done : besides.perform(purpose, saved, action));
        }
        boolean besidesToo = actions.stream().anyMatch(action -> !action.kind().isEdit());
        Ticket now =
                besidesToo ? files.visible(purpose.actor(), new TicketId(saved.number())) : saved;
        return new Performed(now, effects);
    }

    /// @param effects null where something is to be done besides
    private record Edited(Ticket ticket, List<@Nullable Effect> effects) {}

    private Edited edit(Purpose purpose, Ticket before, List<TicketAction> actions) {
        List<@Nullable Effect> effects = new ArrayList<>();
        Ticket ticket = before;
        for (TicketAction action : actions) {
            if (!action.kind().isEdit()) {
                effects.add(null);
                continue;
            }
            String held = heldBack(purpose, ticket, action);
            if (held != null) {
                effects.add(Effect.not(action, Result.SKIPPED, held));
                continue;
            }
            try {
                Ticket next = edits.apply(purpose.actor(), purpose.name(), ticket, action);
                effects.add(effect(action, ticket, next));
                ticket = next;
            } catch (Problem e) {
                effects.add(Effect.not(action, Result.REFUSED, e.getClass().getSimpleName()));
            }
        }
        return new Edited(ticket, effects);
    }

    /// What a person has set since, or put over the score, stands.
    private static @Nullable String heldBack(Purpose purpose, Ticket ticket, TicketAction action) {
        if (!Collections.disjoint(action.kind().members(), purpose.settled())) {
            return "personChanged";
        }
        var override = ticket.rank().override();
        boolean machine = purpose.actor().kind() == Actor.Kind.SYSTEM;
        boolean standing = override != null && override.by() != null;
        return machine && standing && action.kind() == ActionKind.SET_PRIORITY
                ? "personOverride"
                : null;
    }

    private static Effect effect(TicketAction action, Ticket before, Ticket after) {
        if (after.equals(before)) {
            return Effect.of(action, Result.UNCHANGED);
        }
        Effect done = Effect.of(action, Result.DONE);
        boolean handedOut = action.kind() == ActionKind.MOVE && after.assignee() != null;
        return handedOut
                ? done.with(List.of(action.first(), String.valueOf(after.assignee())))
                : done;
    }
}
