package io.anxin.notification.live;

import io.anxin.access.Actor;
import io.anxin.access.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/v1")
class LiveController {

    private static final long NO_TIMEOUT = 0;

    private final LiveChanges live;
    private final Sessions sessions;

    LiveController(LiveChanges live, Sessions sessions) {
        this.live = live;
        this.sessions = sessions;
    }

    /// Events `connected` (with the id of the connection), `change` (kind, id, version), `reset`
    /// (what was missed is no longer kept: fetch everything anew). The id of an event is its place
    /// in the feed; after a break the browser sends the last one back.
    @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(
            Actor actor,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(name = "lastEventId", required = false) @Nullable String lastSeen,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        boolean person = actor.kind() == Actor.Kind.PERSON;
        String session = person ? sessions.current(request).orElse(null) : null;
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        live.serve(
                new LiveConnection(actor, session, emitter),
                lastEventId == null ? lastSeen : lastEventId);
        return emitter;
    }
}
