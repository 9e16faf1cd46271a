package io.anxin.access.gate;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.session.Sessions;
import io.anxin.access.token.Tokens;
import io.anxin.shared.Problem;
import io.anxin.web.ReaderLocale;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who acts: by bearer token, else by session cookie. A request with a token never uses
/// the cookie beside it, which is why it needs no CSRF token.
final class ActorFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final ProblemAnswers answers;

    ActorFilter(Accounts accounts, Sessions sessions, Tokens tokens, ProblemAnswers answers) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.answers = answers;
    }

    static boolean hasBearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /// Pages and pictures of the browser programs are open and ask nothing.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Optional<Actor> actor =
                    hasBearer(request) ? Optional.of(machine(request)) : person(request);
            actor.ifPresent(
                    found ->
                            SecurityContextHolder.setContext(
                                    new SecurityContextImpl(new ActorAuthentication(found))));
        } catch (Problem problem) {
            answers.write(request, response, problem);
            return;
        }
        chain.doFilter(request, response);
    }

    private Actor machine(HttpServletRequest request) {
        String secret = request.getHeader("Authorization").substring(SCHEME.length()).strip();
        Actor actor = tokens.actorOf(secret, request.getRemoteAddr());
        ReaderLocale.remember(request, actor.locale());
        return actor;
    }

    private Optional<Actor> person(HttpServletRequest request) {
        Optional<Account> account =
                sessions.account(request).flatMap(accounts::find).filter(Account::active);
        account.ifPresent(known -> ReaderLocale.remember(request, known.locale()));
        return account.map(known -> Actor.person(known, request.getRemoteAddr()));
    }
}
