package io.anxin.access.signin;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.Role;
import io.anxin.access.secondfactor.SecondFactors;
import io.anxin.access.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/session")
class SessionController {

    /// @param code of the second factor; sent after a first attempt was answered
    ///   `SecondFactorNeeded`
    record SignInRequest(
            @NotBlank @Size(max = 320) String mail,
            @NotBlank @Size(max = 1000) String password,
            @Nullable @Size(max = 20) String code) {}

    record TeamMembership(UUID id, boolean lead) {}

    /// Who is signed in, and what the console may show.
    record SignedIn(
            UUID account,
            String name,
            String mail,
            List<Role> roles,
            List<TeamMembership> teams,
            List<Permission> permissions,
            String locale,
            Account.Theme theme,
            Account.Density density,
            boolean secondFactor) {}

    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final SecondFactors factors;

    SessionController(SignIn signIn, Sessions sessions, Accounts accounts, SecondFactors factors) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.factors = factors;
    }

    @PostMapping
    SignedIn signIn(@Valid @RequestBody SignInRequest asked, HttpServletRequest request) {
        Account account =
                signIn.check(asked.mail(), asked.password(), asked.code(), request.getRemoteAddr());
        sessions.begin(request, account.id());
        return view(account, Actor.person(account, request.getRemoteAddr()));
    }

    /// @throws NotSignedIn when there is no session
    @GetMapping
    SignedIn session(Actor actor) {
        return view(accounts.get(actor.account()), actor);
    }

    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        sessions.end(request);
        return ResponseEntity.noContent().build();
    }

    private SignedIn view(Account account, Actor actor) {
        return new SignedIn(
                account.id().value(),
                account.name(),
                account.mail(),
                List.copyOf(new TreeSet<>(account.roles())),
                account.teams().entrySet().stream()
                        .map(team -> new TeamMembership(team.getKey(), team.getValue()))
                        .toList(),
                List.copyOf(new TreeSet<>(actor.permissions())),
                account.locale(),
                account.theme(),
                account.density(),
                factors.isAsked(account.id()));
    }
}
