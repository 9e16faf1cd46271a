package io.anxin.ticket.classification;

import io.anxin.shared.Ids;
import java.util.UUID;

public record RuleId(UUID value) {

    static RuleId next() {
        return new RuleId(Ids.next());
    }
}
