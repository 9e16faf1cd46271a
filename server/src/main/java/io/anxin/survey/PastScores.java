package io.anxin.survey;

import io.anxin.ticket.importing.PastResolution;
import io.anxin.ticket.importing.PastScore;
import io.anxin.ticket.importing.PastTicket;
import io.anxin.ticket.importing.PastTicketTaken;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps how customers judged the service in another system, in the transaction that takes the
/// ticket over. Nobody is called because of it, and reports follow the ticket.
@Component
class PastScores {

    private final SurveyTable table;

    PastScores(SurveyTable table) {
        this.table = table;
    }

    @EventListener
    void on(PastTicketTaken taken) {
        PastTicket ticket = taken.ticket();
        PastScore score = ticket.score();
        if (score == null) {
            return;
        }
        PastResolution resolution = ticket.resolution();
        Instant resolvedAt = resolution.at() == null ? score.at() : resolution.at();
        table.insert(
                new Survey(
                        SurveyId.next(),
                        0,
                        taken.id().value(),
                        taken.customer().id().value(),
                        ticket.team() == null ? null : ticket.team().value(),
                        resolution.by() == null ? null : resolution.by().value(),
                        taken.customer().locale(),
                        resolvedAt,
                        resolvedAt,
                        resolvedAt.plus(Survey.OPEN),
                        Survey.Delivery.RECORDED,
                        new Survey.Answer(
                                score.at(), score.at(), null, score.score(), score.comment())));
    }
}
