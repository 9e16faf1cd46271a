package io.anxin.access.signin;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.password.Passwords;
import io.anxin.access.session.Sessions;
import io.anxin.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a person changes of the own account.
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    record ChangePassword(
            @NotBlank @Size(max = 1000) String current,
            @NotBlank @Size(max = 1000) String password) {}

    record Preferences(
            @NotBlank @Pattern(regexp = "zh-CN|en") String locale,
            Account.Theme theme,
            Account.Density density) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final LockOut lockOut;
    private final Sessions sessions;

    MeController(Accounts accounts, Passwords passwords, LockOut lockOut, Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.lockOut = lockOut;
        this.sessions = sessions;
    }

    /// Ends every other session, because whoever knew the old password may have one.
    @PutMapping("/password")
    ResponseEntity<Void> changePassword(
            Actor actor, @Valid @RequestBody ChangePassword asked, HttpServletRequest request) {
        Account account = accounts.get(actor.account());
        lockOut.attempt(account.mail(), request.getRemoteAddr());
        if (!passwords.matches(Optional.of(account.id()), asked.current())) {
            throw new WrongPassword();
        }
        lockOut.succeeded(account.mail(), request.getRemoteAddr());
        passwords.change(actor, asked.password());
        sessions.endOthers(account.id(), request);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/preferences")
    Preferences prefer(Actor actor, @Valid @RequestBody Preferences wanted) {
        accounts.prefer(actor, wanted.locale(), wanted.theme(), wanted.density());
        return wanted;
    }

    @GetMapping("/sessions")
    List<Sessions.OpenSession> sessions(Actor actor, HttpServletRequest request) {
        return sessions.of(actor.account(), request);
    }

    /// Signs out everywhere, here too.
    @DeleteMapping("/sessions")
    ResponseEntity<Void> signOutEverywhere(Actor actor, HttpServletRequest request) {
        sessions.end(request);
        sessions.endAll(actor.account());
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/sessions/{id}")
    ResponseEntity<Void> end(Actor actor, @PathVariable String id) {
        if (!sessions.end(actor.account(), id)) {
            throw new NotFound("session", id);
        }
        return ResponseEntity.noContent().build();
    }
}
