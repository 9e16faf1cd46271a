package io.anxin.ticket.checklist;

import io.anxin.shared.Bilingual;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/// What a template asks for, in order, as its column holds it.
public record ChecklistItems(List<Item> list) {

    /// @param required whether a ticket is not resolved before it is done
    @Schema(name = "ChecklistTemplateItem")
    public record Item(@NotNull @Valid Bilingual text, boolean required) {}

    public ChecklistItems {
        list = List.copyOf(list);
    }
}
