package io.anxin.access.session;

import io.anxin.access.AccountId;
import io.anxin.access.SessionsEnded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/// Begins and ends the sessions of people. A session holds the account and where it was begun,
/// nothing else; the rights are read anew in every request.
@Service
public class Sessions {

    private static final String ACCOUNT =
            FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String ADDRESS = "address";
    private static final String PROGRAM = "program";
    private static final int LONGEST_PROGRAM = 200;

    /// @param id a name for the session that is not the one in the cookie
    /// @param address the network address it was begun from
    /// @param program the browser, as it calls itself
    /// @param current whether it is the one that asks
    public record OpenSession(
            String id,
            Instant begunAt,
            Instant usedAt,
            String address,
            String program,
            boolean current) {}

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> repository,
            JdbcClient sql,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.sql = sql;
        this.events = events;
    }

    /// Signs the account in at this browser, under a fresh session id.
    public void begin(HttpServletRequest request, AccountId account) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.toString());
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        String program = request.getHeader("User-Agent");
        session.setAttribute(PROGRAM, program == null ? "" : cut(program));
    }

    /// The account that is signed in at the browser of this request.
    public Optional<AccountId> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) instanceof String id
                ? Optional.of(AccountId.of(id))
                : Optional.empty();
    }

    /// The public name of the session of this request.
    public Optional<String> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.of(name(session.getId()));
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Optional<AccountId> account = account(request);
            String ended = name(session.getId());
            session.invalidate();
            account.ifPresent(id -> events.publishEvent(new SessionsEnded(id, ended)));
        }
    }

    /// The open sessions of an account, last used first.
    public List<OpenSession> of(AccountId account, HttpServletRequest request) {
        String current = current(request).orElse("");
        return repository.findByPrincipalName(account.toString()).values().stream()
                .map(session -> open(session, current))
                .sorted(Comparator.comparing(OpenSession::usedAt).reversed())
                .toList();
    }

    /// Ends one session of an account by its public name.
    ///
    /// @return whether there was such a session
    public boolean end(AccountId account, String session) {
        for (String id : repository.findByPrincipalName(account.toString()).keySet()) {
            if (name(id).equals(session)) {
                repository.deleteById(id);
                events.publishEvent(new SessionsEnded(account, session));
                return true;
            }
        }
        return false;
    }

    /// Ends every session of an account.
    public void endAll(AccountId account) {
        events.publishEvent(new SessionsEnded(account, null));
    }

    /// Ends every session of an account but that of this request.
    public void endOthers(AccountId account, HttpServletRequest request) {
        of(account, request).stream()
                .filter(session -> !session.current())
                .forEach(session -> end(account, session.id()));
    }

    /// Whether the session still lives; asked now and then by connections that stay open.
    public boolean isOpen(AccountId account, String session) {
        return repository.findByPrincipalName(account.toString()).values().stream()
                .anyMatch(open -> !open.isExpired() && name(open.getId()).equals(session));
    }

    @EventListener
    void remove(SessionsEnded ended) {
        if (ended.session() == null) {
            sql.sql("delete from access.session where principal_name = ?")
                    .param(ended.account().toString())
                    .update();
        }
    }

    private static OpenSession open(Session session, String current) {
        String id = name(session.getId());
        return new OpenSession(
                id,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                text(session.getAttribute(ADDRESS)),
                text(session.getAttribute(PROGRAM)),
                id.equals(current));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String cut(String program) {
        return program.substring(0, Math.min(program.length(), LONGEST_PROGRAM));
    }

    private static String name(String sessionId) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(sessionId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
