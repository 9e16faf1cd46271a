package io.anxin.access.token;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

    /// @param scope what the token may do at most; empty: all that the account may
    record IssueToken(
            @NotBlank @Size(max = 100) String name,
            @Nullable Set<Permission> scope,
            @Nullable @Future Instant expiresAt) {}

    record TokenRow(
            UUID id,
            String name,
            String hint,
            List<Permission> scope,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant usedAt) {

        static TokenRow of(Token token) {
            return new TokenRow(
                    token.id(),
                    token.name(),
                    token.hint(),
                    List.copyOf(new TreeSet<>(token.scope())),
                    token.createdAt(),
                    token.expiresAt(),
                    token.usedAt());
        }
    }

    /// @param secret to be sent as `Authorization: Bearer ...`; told this once
    record IssuedToken(TokenRow token, String secret) {}

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    List<TokenRow> list(Actor actor) {
        return tokens.list(actor).stream().map(TokenRow::of).toList();
    }

    @PostMapping
    ResponseEntity<IssuedToken> issue(Actor actor, @Valid @RequestBody IssueToken wanted) {
        Set<Permission> scope = wanted.scope() == null ? Set.of() : wanted.scope();
        Tokens.Issued issued = tokens.issue(actor, wanted.name(), scope, wanted.expiresAt());
        return ResponseEntity.created(URI.create("/api/v1/tokens/" + issued.token().id()))
                .body(new IssuedToken(TokenRow.of(issued.token()), issued.secret()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(Actor actor, @PathVariable UUID id) {
        tokens.revoke(actor, id);
        return ResponseEntity.noContent().build();
    }
}
