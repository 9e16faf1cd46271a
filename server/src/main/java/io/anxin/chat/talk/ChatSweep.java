package io.anxin.chat.talk;

import io.anxin.access.Actor;
import io.anxin.chat.desk.Dispatcher;
import io.anxin.chat.file.Chat;
import io.anxin.chat.file.Chat.Outcome;
import io.anxin.chat.file.ChatSettings;
import io.anxin.chat.file.ChatTable;
import io.anxin.conversation.transcript.Transcripts;
import io.anxin.database.Row;
import io.anxin.shared.Filter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What happens to chats by time alone.
@Component
class ChatSweep {

    /// A visitor who waits and whose browser is gone for so long has gone too.
    static final Duration GONE_WAITING = Duration.ofMinutes(2);

    /// Somebody in a talk may lose the connection for longer.
    static final Duration GONE_TALKING = Duration.ofMinutes(15);

    private static final int MOST = 200;
    private static final Transcripts.Ending PLAIN = new Transcripts.Ending("", null);
    private static final Actor PROGRAM = Actor.system("chat");

    private final ChatTable chats;
    private final ChatSettings settings;
    private final Dispatcher dispatcher;
    private final Ending ending;
    private final Clock clock;

    ChatSweep(
            ChatTable chats,
            ChatSettings settings,
            Dispatcher dispatcher,
            Ending ending,
            Clock clock) {
        this.chats = chats;
        this.settings = settings;
        this.dispatcher = dispatcher;
        this.ending = ending;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 5_000)
    void sweep() {
        Instant now = clock.instant();
        Instant longest = now.minusSeconds(settings.get().longestWaitSeconds());
        endAll(
                Filter.where("state <> 'ACTIVE' and queued_at <= ?", Row.time(longest)),
                Outcome.OVERFLOWED);
        endAll(
                Filter.where(
                        "state <> 'ACTIVE' and visitor_seen_at <= ?",
                        Row.time(now.minus(GONE_WAITING))),
                Outcome.ABANDONED);
        endAll(
                Filter.where(
                        "state = 'ACTIVE' and visitor_seen_at <= ?",
                        Row.time(now.minus(GONE_TALKING))),
                Outcome.ANSWERED);
        dispatcher.dispatch();
    }

    private void endAll(Filter which, Outcome outcome) {
        for (Chat chat : chats.live(which, MOST)) {
            ending.end(PROGRAM, chat.id(), outcome, PLAIN);
        }
    }
}
