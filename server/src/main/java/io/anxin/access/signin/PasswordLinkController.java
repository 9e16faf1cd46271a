package io.anxin.access.signin;

import io.anxin.access.Account;
import io.anxin.access.password.Passwords;
import io.anxin.access.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Setting a password by the one-time link of an administrator, without being signed in.
@RestController
class PasswordLinkController {

    record SetPassword(@NotBlank @Size(max = 1000) String password) {}

    private final Passwords passwords;
    private final LockOut lockOut;
    private final Sessions sessions;

    PasswordLinkController(Passwords passwords, LockOut lockOut, Sessions sessions) {
        this.passwords = passwords;
        this.lockOut = lockOut;
        this.sessions = sessions;
    }

    /// Ends all sessions of the account and opens a locked one.
    @PutMapping("/api/v1/public/passwords/{token}")
    ResponseEntity<Void> set(
            @PathVariable String token,
            @Valid @RequestBody SetPassword wanted,
            HttpServletRequest request) {
        Account account = passwords.setByLink(token, wanted.password(), request.getRemoteAddr());
        lockOut.forget(account.mail());
        sessions.endAll(account.id());
        return ResponseEntity.noContent().build();
    }
}
