package io.anxin.survey;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import io.anxin.ticket.TicketId;
import jakarta.validation.constraints.Positive;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class SurveyController {

    private final Surveys surveys;

    SurveyController(Surveys surveys) {
        this.surveys = surveys;
    }

    /// 204 when the customer was never asked.
    @GetMapping("/tickets/{id}/survey")
    ResponseEntity<TicketSurvey> readTicketSurvey(Actor actor, @PathVariable @Positive long id) {
        @Nullable TicketSurvey survey = surveys.ofTicket(actor, new TicketId(id));
        return survey == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(survey);
    }

    @GetMapping("/customers/{id}/scores")
    CustomerScores readCustomerScores(Actor actor, @PathVariable UUID id) {
        return surveys.ofCustomer(actor, new CustomerId(id));
    }
}
