package io.anxin.ticket.field;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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
@RequestMapping("/api/v1/custom-fields")
class CustomFieldController {

    private final CustomFields fields;

    CustomFieldController(CustomFields fields) {
        this.fields = fields;
    }

    @GetMapping
    List<CustomField> listCustomFields(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        return fields.list();
    }

    @PostMapping
    ResponseEntity<CustomField> defineCustomField(
            Actor actor, @Valid @RequestBody DefineField request) {
        CustomField field = fields.define(actor, request);
        return ResponseEntity.created(URI.create("/api/v1/custom-fields/" + field.id()))
                .body(field);
    }

    @PutMapping("/{id}")
    CustomField reviseCustomField(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DefineField request) {
        return fields.revise(actor, id, request);
    }

    /// Takes the field out of use; the values of tickets stay.
    @DeleteMapping("/{id}")
    ResponseEntity<Void> archiveCustomField(
            Actor actor, @PathVariable UUID id, @RequestParam long version) {
        fields.archive(actor, id, version);
        return ResponseEntity.noContent().build();
    }
}
