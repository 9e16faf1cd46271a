package io.anxin.web.problem;

import io.anxin.shared.InvalidInput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// The one place where what went wrong becomes an answer.
@RestControllerAdvice
class Problems {

    private final MessageSource messages;
    private final Translation translation;

    Problems(MessageSource messages, Translation translation) {
        this.messages = messages;
        this.translation = translation;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> answer(Exception cause, Locale locale)
            throws Exception {
        if (cause instanceof AccessDeniedException || cause instanceof AuthenticationException) {
            throw cause; // the security filters know whether to ask for a sign-in
        }
        if (cause instanceof AsyncRequestNotUsableException) {
            return null; // the reader has gone
        }
        return answer(translation.of(cause), locale);
    }

    ResponseEntity<ProblemDetail> answer(ErrorResponse problem, Locale locale) {
        ProblemDetail body = problem.updateAndGetBody(messages, locale);
        if (problem instanceof InvalidInput invalid) {
            body.setProperty("errors", errors(invalid, locale));
        }
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .body(body);
    }

    private List<Map<String, String>> errors(InvalidInput invalid, Locale locale) {
        return invalid.errors().stream()
                .map(
                        error ->
                                Map.of(
                                        "field", error.field(),
                                        "code", error.code(),
                                        "message", message(error, locale)))
                .toList();
    }

    private String message(InvalidInput.FieldError error, Locale locale) {
        String otherwise =
                error instanceof InvalidInput.FieldError(_, _, var arguments)
                                && arguments.size() == 1
                                && arguments.getFirst() instanceof Said said
                        ? said.text()
                        : error.code();
        Object[] arguments = error.arguments().toArray();
        String text = messages.getMessage("invalid." + error.code(), arguments, otherwise, locale);
        return text == null ? otherwise : text;
    }

    /// A text that the bean validation has put into the reader's language already.
    record Said(String text) {}
}
