package io.anxin.access.gate;

import io.anxin.access.Forbidden;
import io.anxin.access.NotSignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/// What is refused before a controller is reached gets the same problem document as what a
/// controller refuses, in the reader's language.
@Component
class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;
    private final LocaleResolver locales;

    ProblemAnswers(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException cause) {
        write(request, response, new NotSignedIn());
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause) {
        write(
                request,
                response,
                cause instanceof CsrfException ? new CsrfMissing() : new Forbidden("request"));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Exception problem) {
        // As the dispatcher would have done, had the request come that far.
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        problems.resolveException(request, response, null, problem);
    }
}
