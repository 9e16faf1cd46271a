package io.anxin.ticket.condition;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/condition-fields")
class ConditionController {

    /// A field of tickets that conditions can ask for.
    ///
    /// @param name such as `priority`, or `fields.KEY` for a custom field
    /// @param optional whether a ticket may be without it
    /// @param choices the words a value must be one of; empty when it may be any
    record ConditionField(
            String name,
            FieldKind kind,
            boolean optional,
            List<Operator> operators,
            List<String> choices) {}

    private final Conditions conditions;

    ConditionController(Conditions conditions) {
        this.conditions = conditions;
    }

    @GetMapping
    List<ConditionField> listConditionFields(
            Actor actor, @RequestParam(defaultValue = "READER") Scope scope) {
        actor.require(Permission.READ_TICKETS);
        return conditions.fields(scope).stream()
                .map(
                        field ->
                                new ConditionField(
                                        field.name(),
                                        field.kind(),
                                        field.optional(),
                                        field.operators(),
                                        field.choices().stream().sorted().toList()))
                .toList();
    }
}
