package io.anxin.ticket.category;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/// What whoever works on a category must be able to do, kept whole as JSON.
public record NeededSkills(@JsonValue List<NeededSkill> items) {

    static final NeededSkills NONE = new NeededSkills(List.of());

    @JsonCreator
    public NeededSkills {
        items = List.copyOf(items);
    }
}
