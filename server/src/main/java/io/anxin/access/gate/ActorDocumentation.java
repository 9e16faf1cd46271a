package io.anxin.access.gate;

import io.anxin.access.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/// Keeps the [Actor] out of the interface description: it comes from the session or the token,
/// never from the caller's words.
@Configuration
class ActorDocumentation {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }
}
