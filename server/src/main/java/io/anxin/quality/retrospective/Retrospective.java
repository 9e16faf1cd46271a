package io.anxin.quality.retrospective;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looking back at a ticket that a customer was not content with.
///
/// @param owner the lead of the team that had the ticket
/// @param whys each asks why of the one before
/// @param closed with the result
record Retrospective(
        UUID id,
        long version,
        long number,
        long ticket,
        UUID survey,
        int score,
        @Nullable String comment,
        @Nullable UUID team,
        @Nullable UUID owner,
        Instant openedAt,
        List<String> whys,
        String actions,
        String knowledge,
        @Nullable Closing closed) {

    static final String SUBJECT = "retrospective";

    record Closing(@Nullable UUID by, Instant at, String result) {}

    Retrospective {
        whys = List.copyOf(whys);
    }

    String spoken() {
        return "RT-" + number;
    }

    Retrospective describe(
            @Nullable UUID newOwner, List<String> newWhys, String newActions, String newKnowledge) {
        requireOpen();
        return with(newOwner, newWhys, newActions, newKnowledge, null);
    }

    Retrospective close(Closing closing) {
        requireOpen();
        return with(owner, whys, actions, knowledge, closing);
    }

    Retrospective reopen() {
        return closed == null ? this : with(owner, whys, actions, knowledge, null);
    }

    private void requireOpen() {
        if (closed != null) {
            throw new RetrospectiveClosed(spoken());
        }
    }

    private Retrospective with(
            @Nullable UUID newOwner,
            List<String> newWhys,
            String newActions,
            String newKnowledge,
            @Nullable Closing closing) {
        return new Retrospective(
                id,
                version,
                number,
                ticket,
                survey,
                score,
                comment,
                team,
                newOwner,
                openedAt,
                newWhys,
                newActions,
                newKnowledge,
                closing);
    }
}
