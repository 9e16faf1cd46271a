package io.anxin.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers for what failed outside any controller, in a filter or in the server itself.
@RestController
class LastResort implements ErrorController {

    private final Problems problems;

    LastResort(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    @io.swagger.v3.oas.annotations.Hidden
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request, Locale locale) {
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 404;
        ErrorResponse problem =
                cause instanceof Throwable thrown && code >= 500
                        ? Translation.failure(thrown)
                        : new Refused(HttpStatusCode.valueOf(code), HttpHeaders.EMPTY);
        return problems.answer(problem, locale);
    }
}
