package io.anxin.conversation.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Ids;
import java.util.UUID;

/// Identifies one line of the intake ledger.
public record IntakeId(@JsonValue UUID value) {

    @JsonCreator
    public IntakeId {}

    public static IntakeId next() {
        return new IntakeId(Ids.next());
    }

    public static IntakeId of(String text) {
        return new IntakeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
