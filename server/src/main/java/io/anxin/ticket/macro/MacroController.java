package io.anxin.ticket.macro;

import io.anxin.access.Actor;
import io.anxin.shared.Bilingual;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.action.Effect;
import io.anxin.ticket.action.TicketAction;
import io.anxin.ticket.page.TicketView;
import io.anxin.ticket.page.TicketViews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class MacroController {

    /// @param own whether it is the reader's own
    /// @param editable whether the reader may change it
    record MacroView(
            UUID id,
            long version,
            Bilingual name,
            boolean own,
            @Nullable UUID team,
            List<TicketAction> actions,
            boolean active,
            boolean editable) {}

    /// @param version the version of the ticket that was seen
    record ApplyMacro(@NotNull UUID macro, @Nullable Long version) {}

    /// @param drafts what is to be put into the composer
    /// @param use by which it can be taken back; null when there is nothing to take back
    record AppliedMacro(
            TicketView ticket, List<Effect> effects, List<String> drafts, @Nullable UUID use) {}

    /// @param left parts that somebody has changed since, which stay
    record UndoneMacro(TicketView ticket, List<String> left) {}

    record ApplyMacroToMany(
            @NotNull @Size(min = 1, max = 200) List<@NotNull Long> ids, @NotNull UUID macro) {}

    /// @param problem why it was not applied; null when it was
    record MacroRow(
            long id,
            boolean done,
            List<Effect> effects,
            @Nullable UUID use,
            @Nullable ProblemDetail problem) {}

    record MacroResult(int done, int failed, List<MacroRow> rows) {}

    private final Macros macros;
    private final MacroUses uses;
    private final TicketViews views;
    private final MessageSource messages;

    MacroController(Macros macros, MacroUses uses, TicketViews views, MessageSource messages) {
        this.macros = macros;
        this.uses = uses;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/macros")
    List<MacroView> listMacros(Actor actor) {
        return macros.list(actor).stream().map(macro -> view(actor, macro)).toList();
    }

    @PostMapping("/macros")
    ResponseEntity<MacroView> writeMacro(Actor actor, @Valid @RequestBody WriteMacro request) {
        MacroView macro = view(actor, macros.write(actor, request));
        return ResponseEntity.created(URI.create("/api/v1/macros/" + macro.id())).body(macro);
    }

    @PutMapping("/macros/{id}")
    MacroView reviseMacro(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteMacro request) {
        return view(actor, macros.revise(actor, id, request));
    }

    @DeleteMapping("/macros/{id}")
    ResponseEntity<Void> removeMacro(
            Actor actor, @PathVariable UUID id, @RequestParam long version) {
        macros.remove(actor, id, version);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/tickets/{id}/macros")
    AppliedMacro applyMacro(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody ApplyMacro request) {
        MacroUses.Applied applied =
                uses.apply(actor, new TicketId(id), request.macro(), request.version(), false);
        return new AppliedMacro(
                views.of(applied.ticket(), actor),
                applied.effects(),
                applied.drafts(),
                applied.use());
    }

    @DeleteMapping("/tickets/{id}/macros/{use}")
    UndoneMacro undoMacro(Actor actor, @PathVariable @Min(1) long id, @PathVariable UUID use) {
        MacroUses.Undone undone = uses.undo(actor, new TicketId(id), use);
        return new UndoneMacro(views.of(undone.ticket(), actor), undone.left());
    }

    /// Each ticket for itself: what fails for one leaves the others done. Answers are sent.
    @PostMapping("/tickets/bulk/macros")
    MacroResult applyMacroToMany(
            Actor actor, Locale locale, @Valid @RequestBody ApplyMacroToMany request) {
        macros.usable(actor, request.macro());
        List<MacroRow> rows =
                request.ids().stream()
                        .distinct()
                        .map(id -> row(actor, id, request.macro(), locale))
                        .toList();
        int done = (int) rows.stream().filter(MacroRow::done).count();
        return new MacroResult(done, rows.size() - done, rows);
    }

    private MacroRow row(Actor actor, long id, UUID macro, Locale locale) {
        try {
            MacroUses.Applied applied = uses.apply(actor, new TicketId(id), macro, null, true);
            return new MacroRow(id, true, applied.effects(), applied.use(), null);
        } catch (ErrorResponseException e) {
            ProblemDetail problem = e.updateAndGetBody(messages, locale);
            return new MacroRow(id, false, List.of(), null, problem);
        }
    }

    private static MacroView view(Actor actor, Macro macro) {
        return new MacroView(
                macro.id(),
                macro.version(),
                macro.name(),
                macro.owner() != null,
                macro.team(),
                macro.actions().items(),
                macro.active(),
                Macros.mayWrite(actor, macro.owner(), macro.team()));
    }
}
