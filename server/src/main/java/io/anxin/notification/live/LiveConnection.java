package io.anxin.notification.live;

import io.anxin.access.Account;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.notification.Change;
import io.anxin.notification.Changes;
import io.anxin.notification.Position;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One browser that listens. Its queue is bounded: one that reads too slowly is cut off and comes
/// back with the last id it has seen.
final class LiveConnection {

    private static final int MOST_WAITING = 2_000;

    private final UUID id = UUID.randomUUID();
    private final Actor actor;
    private final @Nullable String session;
    private final SseEmitter emitter;
    private final BlockingQueue<Change> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean over;

    /// @param session public name of the session it hangs on; null for a machine
    LiveConnection(Actor actor, @Nullable String session, SseEmitter emitter) {
        this.actor = actor;
        this.session = session;
        this.emitter = emitter;
    }

    UUID id() {
        return id;
    }

    Actor actor() {
        return actor;
    }

    @Nullable String session() {
        return session;
    }

    SseEmitter emitter() {
        return emitter;
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    void offer(Change change) {
        if (!waiting.offer(change)) {
            over = true;
        }
    }

    @Nullable Change next(long millis) throws InterruptedException {
        return waiting.poll(millis, TimeUnit.MILLISECONDS);
    }

    /// Whether this person may hear of the change, by the teams and roles of this moment.
    boolean mayHear(Change change, Account account) {
        if (change.audience().contains(Changes.account(account.id()))) {
            return true;
        }
        if (change.audience().contains(Changes.NAMED_ONLY)) {
            return false;
        }
        return change.audience().contains(Changes.EVERYONE)
                || (account.may(Permission.SEE_ALL_TICKETS) && actor.seesEverything())
                || account.teamIds().stream()
                        .anyMatch(team -> change.audience().contains(Changes.team(team)));
    }

    static boolean isNews(Change change, Position seen) {
        return change.position().compareTo(seen) > 0;
    }
}
