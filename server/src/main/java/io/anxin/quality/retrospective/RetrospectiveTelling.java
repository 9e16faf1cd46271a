package io.anxin.quality.retrospective;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.notification.Changes;
import io.anxin.notification.Notices;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.beside.TicketHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who hears of a retrospective.
@Component
class RetrospectiveTelling {

    private final Audit audit;
    private final TicketHistory history;
    private final Changes changes;
    private final Notices notices;

    RetrospectiveTelling(Audit audit, TicketHistory history, Changes changes, Notices notices) {
        this.audit = audit;
        this.history = history;
        this.changes = changes;
        this.notices = notices;
    }

    void opened(Retrospective of, TicketSummary ticket, List<AccountId> leads) {
        Actor program = RetrospectiveOpening.PROGRAM;
        changed(program, "retrospective-opened", null, of);
        history.tell(program, "retrospective-opened", ticket, Map.of("retrospective", of.spoken()));
        notices.tell(
                leads,
                "retrospective-opened",
                "retrospective/" + of.id(),
                Map.of(
                        "number",
                        of.spoken(),
                        "subject",
                        ticket.number() + " " + ticket.subject(),
                        "score",
                        of.score()));
    }

    void changed(Actor actor, String action, @Nullable Retrospective before, Retrospective after) {
        audit.record(actor, action, Retrospective.SUBJECT, after.id().toString(), before, after);
        List<String> audience = new ArrayList<>();
        if (after.team() != null) {
            audience.add(Changes.team(after.team()));
        }
        if (after.owner() != null) {
            audience.add(Changes.account(new AccountId(after.owner())));
        }
        changes.announce(Retrospective.SUBJECT, after.id().toString(), after.version(), audience);
    }

    void aimed(Actor actor, ScoreTarget before, ScoreTarget after) {
        audit.record(
                actor, "retrospective-target-changed", "retrospective-target", "", before, after);
    }
}
