package io.anxin.survey;

import io.anxin.access.limit.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a customer reaches by the link, without sign-in.
@RestController
@RequestMapping("/api/v1/public/surveys/{token}")
class PublicSurveyController {

    private final Surveys surveys;
    private final RateLimit limit;

    PublicSurveyController(Surveys surveys, RateLimit limit) {
        this.surveys = surveys;
        this.limit = limit;
    }

    @GetMapping
    ResponseEntity<SurveyPage> openSurvey(HttpServletRequest from, @PathVariable String token) {
        limit.count(from.getRemoteAddr());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(surveys.page(token));
    }

    @PutMapping
    SurveyPage answerSurvey(
            HttpServletRequest from,
            @PathVariable String token,
            @Valid @RequestBody AnswerSurvey request) {
        limit.count(from.getRemoteAddr());
        return surveys.answer(token, request);
    }
}
