package io.anxin.ticket.checklist;

import io.anxin.access.Actor;
import io.anxin.shared.Bilingual;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.trait.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
class ChecklistController {

    /// @param editable whether the reader may change it
    record ChecklistTemplateView(
            UUID id,
            long version,
            Bilingual name,
            @Nullable UUID team,
            @Nullable Kind kind,
            @Nullable UUID category,
            boolean automatic,
            List<ChecklistItems.Item> items,
            boolean active,
            boolean editable) {}

    record StartChecklist(@NotNull UUID template) {}

    record TickItem(boolean done, @Nullable @Size(max = 500) String note) {}

    private final Checklists checklists;
    private final ChecklistTemplates templates;

    ChecklistController(Checklists checklists, ChecklistTemplates templates) {
        this.checklists = checklists;
        this.templates = templates;
    }

    @GetMapping("/checklist-templates")
    List<ChecklistTemplateView> listChecklistTemplates(Actor actor) {
        return templates.list(actor).stream().map(one -> view(actor, one)).toList();
    }

    @PostMapping("/checklist-templates")
    ResponseEntity<ChecklistTemplateView> writeChecklistTemplate(
            Actor actor, @Valid @RequestBody WriteChecklist request) {
        ChecklistTemplateView made = view(actor, templates.write(actor, request));
        return ResponseEntity.created(URI.create("/api/v1/checklist-templates/" + made.id()))
                .body(made);
    }

    @PutMapping("/checklist-templates/{id}")
    ChecklistTemplateView reviseChecklistTemplate(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteChecklist request) {
        return view(actor, templates.revise(actor, id, request));
    }

    @DeleteMapping("/checklist-templates/{id}")
    ResponseEntity<Void> removeChecklistTemplate(
            Actor actor, @PathVariable UUID id, @RequestParam long version) {
        templates.remove(actor, id, version);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/tickets/{id}/checklists")
    List<Checklist> listChecklists(Actor actor, @PathVariable @Min(1) long id) {
        return checklists.of(actor, new TicketId(id));
    }

    /// Starting one that the ticket has changes nothing.
    @PostMapping("/tickets/{id}/checklists")
    List<Checklist> startChecklist(
            Actor actor,
            @PathVariable @Min(1) long id,
            @Valid @RequestBody StartChecklist request) {
        checklists.start(actor, new TicketId(id), request.template());
        return checklists.of(actor, new TicketId(id));
    }

    @DeleteMapping("/tickets/{id}/checklists/{checklist}")
    ResponseEntity<Void> dropChecklist(
            Actor actor, @PathVariable @Min(1) long id, @PathVariable UUID checklist) {
        checklists.remove(actor, new TicketId(id), checklist);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/tickets/{id}/checklists/{checklist}/items/{ordinal}")
    List<Checklist> tickItem(
            Actor actor,
            @PathVariable @Min(1) long id,
            @PathVariable UUID checklist,
            @PathVariable @Min(1) int ordinal,
            @Valid @RequestBody TickItem request) {
        checklists.tick(
                actor, new TicketId(id), checklist, ordinal, request.done(), request.note());
        return checklists.of(actor, new TicketId(id));
    }

    private static ChecklistTemplateView view(Actor actor, ChecklistTemplate template) {
        return new ChecklistTemplateView(
                template.id(),
                template.version(),
                template.name(),
                template.team(),
                template.kind(),
                template.category(),
                template.automatic(),
                template.items().list(),
                template.active(),
                ChecklistTemplates.mayWrite(actor, template.team()));
    }
}
