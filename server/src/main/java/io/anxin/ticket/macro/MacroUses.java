package io.anxin.ticket.macro;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.Ids;
import io.anxin.shared.NotFound;
import io.anxin.ticket.CaseFiles;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.action.ActionKind;
import io.anxin.ticket.action.Effect;
import io.anxin.ticket.action.Performed;
import io.anxin.ticket.action.Purpose;
import io.anxin.ticket.action.TicketAction;
import io.anxin.ticket.action.TicketActions;
import io.anxin.ticket.cannedreply.CannedReplyRendering;
import io.anxin.ticket.file.Change;
import io.anxin.ticket.file.Merge;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketTable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Macros applied to tickets, and taken back. What a macro sets conflicts with what somebody else
/// has set since the ticket was seen, like every change by hand.
@Service
class MacroUses {

    /// @param drafts what is to be put into the composer, in the language of the ticket
    /// @param use by which it can be taken back; null when the ticket itself was not changed
    record Applied(Ticket ticket, List<Effect> effects, List<String> drafts, @Nullable UUID use) {}

    /// @param left parts that somebody has changed since, which stay
    record Undone(Ticket ticket, List<String> left) {}

    /// The tickets a macro is applied to.
    @Component
    record Files(CaseFiles cases, TicketTable table, Audit audit) {}

    private final Macros macros;
    private final TicketActions actions;
    private final CannedReplyRendering texts;
    private final MacroUseTable uses;
    private final Files files;
    private final Clock clock;

    MacroUses(
            Macros macros,
            TicketActions actions,
            CannedReplyRendering texts,
            MacroUseTable uses,
            Files files,
            Clock clock) {
        this.macros = macros;
        this.actions = actions;
        this.texts = texts;
        this.uses = uses;
        this.files = files;
        this.clock = clock;
    }

    /// @param seen the version the person saw; null for none
    /// @param send whether answers are sent at once, not drafted
    @Transactional
    Applied apply(Actor actor, TicketId id, UUID macro, @Nullable Long seen, boolean send) {
        actor.require(Permission.WORK_TICKETS);
        Macro wanted = macros.usable(actor, macro);
        files.cases().visible(actor, id);
        Ticket locked = files.table().lock(id.value()).orElseThrow();
        List<TicketAction> all = wanted.actions().items();
        List<TicketAction> now = all.stream().filter(one -> send || !isAnswer(one)).toList();
        new Merge(files.audit())
                .check(
                        locked,
                        new Change("macro-applied", seen, touched(now), UnaryOperator.identity()));
        Purpose purpose = new Purpose(actor, "macro-applied", wanted.name(), Set.of(), false);
        Performed performed = actions.perform(purpose, locked, now);
        List<String> drafts = new ArrayList<>();
        if (!send) {
            all.stream()
                    .filter(MacroUses::isAnswer)
                    .forEach(one -> drafts.add(text(actor, id, one)));
        }
        return new Applied(
                performed.ticket(),
                performed.effects(),
                drafts,
                kept(actor, wanted, locked, performed.ticket()));
    }

    private @Nullable UUID kept(Actor actor, Macro macro, Ticket before, Ticket after) {
        Kept was = Kept.of(before);
        Kept became = Kept.of(after);
        if (was.equals(became)) {
            return null;
        }
        UUID use = Ids.next();
        uses.insert(use, before.number(), macro.id(), actor.account().value(), was, became);
        return use;
    }

    /// @throws NotFound when it was somebody else's, or taken back already
    @Transactional
    Undone undo(Actor actor, TicketId id, UUID use) {
        actor.require(Permission.WORK_TICKETS);
        files.cases().visible(actor, id);
        MacroUseTable.Use applied =
                uses.lock(use)
                        .filter(one -> one.ticket() == id.value() && !one.undone())
                        .filter(one -> one.account().equals(actor.account().value()))
                        .orElseThrow(() -> new NotFound("macro-use", use));
        Restoring restoring =
                new Restoring(actor, clock.instant(), applied.before(), applied.after());
        Ticket restored = files.cases().change(actor, id, Change.of("macro-undone", restoring::of));
        uses.undone(use);
        return new Undone(restored, restoring.left());
    }

    private static boolean isAnswer(TicketAction action) {
        return action.kind() == ActionKind.REPLY;
    }

    private String text(Actor actor, TicketId id, TicketAction answer) {
        return answer.text() == null
                ? texts.text(actor, UUID.fromString(answer.wanted().getFirst()), id)
                : texts.filled(
                        actor,
                        answer.text().in(files.cases().visible(actor, id).concern().locale()),
                        id);
    }

    private static Map<String, @Nullable Object> touched(List<TicketAction> actions) {
        Map<String, @Nullable Object> touched = new HashMap<>();
        for (TicketAction action : actions) {
            action.kind()
                    .members()
                    .forEach(member -> touched.put(member, String.join(", ", action.wanted())));
        }
        return touched;
    }
}
