package io.anxin.access.gate;

import io.anxin.access.Actor;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// An actor, in the words of Spring Security. Rights are asked of the actor, so it carries no
/// authorities.
final class ActorAuthentication extends AbstractAuthenticationToken {

    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
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
