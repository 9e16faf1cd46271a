package io.anxin.ticket.template;

import io.anxin.access.Actor;
import io.anxin.shared.Bilingual;
import io.anxin.ticket.automation.RuleRights;
import jakarta.validation.Valid;
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
@RequestMapping("/api/v1/ticket-templates")
class TicketTemplateController {

    /// @param editable whether the reader may change it
    record TicketTemplateView(
            UUID id,
            long version,
            Bilingual name,
            @Nullable UUID team,
            TicketContent content,
            int position,
            boolean active,
            boolean editable) {}

    private final TicketTemplates templates;

    TicketTemplateController(TicketTemplates templates) {
        this.templates = templates;
    }

    @GetMapping
    List<TicketTemplateView> listTicketTemplates(Actor actor) {
        return templates.list(actor).stream().map(one -> view(actor, one)).toList();
    }

    @PostMapping
    ResponseEntity<TicketTemplateView> writeTicketTemplate(
            Actor actor, @Valid @RequestBody WriteTicketTemplate request) {
        TicketTemplateView made = view(actor, templates.write(actor, request));
        return ResponseEntity.created(URI.create("/api/v1/ticket-templates/" + made.id()))
                .body(made);
    }

    @PutMapping("/{id}")
    TicketTemplateView reviseTicketTemplate(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteTicketTemplate request) {
        return view(actor, templates.revise(actor, id, request));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> removeTicketTemplate(
            Actor actor, @PathVariable UUID id, @RequestParam long version) {
        templates.remove(actor, id, version);
        return ResponseEntity.noContent().build();
    }

    private static TicketTemplateView view(Actor actor, TicketTemplate template) {
        return new TicketTemplateView(
                template.id(),
                template.version(),
                template.name(),
                template.team(),
                template.content(),
                template.position(),
                template.active(),
                RuleRights.mayWrite(actor, template.team()));
    }
}
