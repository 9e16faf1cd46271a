package io.anxin.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Fresh identifiers: UUID version 7 (RFC 9562), made by the program so that an insert needs no
/// answer, and ordered by time so that the indexes grow at one end.
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
