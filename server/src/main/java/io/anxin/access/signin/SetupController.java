package io.anxin.access.signin;

import io.anxin.access.Account;
import io.anxin.access.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class SetupController {

    /// @param needed whether there is no account yet
    record SetupState(boolean needed) {}

    record SetUp(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Email @Size(max = 320) String mail,
            @NotBlank @Size(max = 1000) String password,
            @NotBlank @Pattern(regexp = "zh-CN|en") String locale) {}

    record Administrator(UUID account) {}

    /// @param setupNeeded whether the first visit has to create the administrator
    /// @param outside name of the identity provider that may be used instead of a password; empty
    ///   when none is configured
    /// @param outsideUrl where signing in there begins; empty when none is configured
    record SignInOptions(boolean setupNeeded, String outside, String outsideUrl) {}

    private final Setup setup;
    private final Sessions sessions;
    private final String outside;

    SetupController(
            Setup setup,
            Sessions sessions,
            @Value("${anxin.oidc.issuer:}") String issuer,
            @Value("${anxin.oidc.name:OpenID Connect}") String name) {
        this.setup = setup;
        this.sessions = sessions;
        this.outside = issuer.isBlank() ? "" : name;
    }

    @GetMapping("/setup")
    SetupState state() {
        return new SetupState(setup.isNeeded());
    }

    @PostMapping("/setup")
    ResponseEntity<Administrator> setUp(
            @Valid @RequestBody SetUp wanted, HttpServletRequest request) {
        Account account =
                setup.createAdministrator(
                        wanted.name(), wanted.mail(), wanted.password(), wanted.locale());
        sessions.begin(request, account.id());
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + account.id()))
                .body(new Administrator(account.id().value()));
    }

    @GetMapping("/sign-in-options")
    SignInOptions options() {
        String url = outside.isEmpty() ? "" : "/oauth2/authorization/outside";
        return new SignInOptions(setup.isNeeded(), outside, url);
    }
}
