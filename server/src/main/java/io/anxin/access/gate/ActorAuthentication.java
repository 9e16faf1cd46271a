package io.anxin.access.gate;

import io.anxin.access.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// An actor, in the words of Spring Security. Rights are asked of the actor, so it carries no
/// authorities.
public final class ActorAuthentication extends AbstractAuthenticationToken {

    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    /// Who asks; empty when nobody is signed in.
    public static Optional<Actor> signedIn() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof ActorAuthentication authentication
                ? Optional.of(authentication.getPrincipal())
                : Optional.empty();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.name();
    }
}
