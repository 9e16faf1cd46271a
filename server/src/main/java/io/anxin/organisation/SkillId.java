package io.anxin.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

/// Identifies a skill.
public record SkillId(@JsonValue UUID value) {

    @JsonCreator
    public SkillId {}

    public static SkillId next() {
        return new SkillId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
