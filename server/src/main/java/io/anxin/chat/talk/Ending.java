package io.anxin.chat.talk;

import io.anxin.access.Actor;
import io.anxin.chat.desk.Desks;
import io.anxin.chat.desk.Dispatcher;
import io.anxin.chat.file.Chat;
import io.anxin.chat.file.Chat.Outcome;
import io.anxin.chat.file.ChatId;
import io.anxin.chat.file.ChatSettings;
import io.anxin.chat.file.ChatTable;
import io.anxin.chat.line.LineHub;
import io.anxin.conversation.transcript.Transcripts;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends chats: the last line, the ticket and the time after it, all or nothing.
@Component
class Ending {

    /// What everything stands on.
    @Component
    record Tables(ChatTable chats, ChatSettings settings, TransactionTemplate transactions) {}

    private final Tables tables;
    private final Filing filing;
    private final Speech speech;
    private final Around around;
    private final Clock clock;

    /// Who hears of it.
    @Component
    record Around(Desks desks, Dispatcher dispatcher, LineHub hub) {}

    Ending(Tables tables, Filing filing, Speech speech, Around around, Clock clock) {
        this.tables = tables;
        this.filing = filing;
        this.speech = speech;
        this.around = around;
        this.clock = clock;
    }

    /// Nothing happens when it has ended already.
    void end(Actor actor, ChatId id, Outcome outcome, Transcripts.Ending how) {
        boolean ended =
                Objects.requireNonNull(
                        tables.transactions().execute(_ -> ended(actor, id, outcome, how)));
        if (ended) {
            around.hub().look();
            around.hub().hint(id, "state", Map.of("state", Chat.State.ENDED));
            around.dispatcher().nudge();
        }
    }

    private boolean ended(Actor actor, ChatId id, Outcome outcome, Transcripts.Ending how) {
        Chat chat = tables.chats().lock(id).filter(found -> !found.isEnded()).orElse(null);
        if (chat == null) {
            return false;
        }
        speech.within(id, outcome == Outcome.OVERFLOWED ? "overflowed" : "ended", null);
        tables.chats().end(id, outcome, how.note(), clock.instant());
        filing.file(actor, chat, how);
        if (chat.agent() != null) {
            around.desks().ended(chat.agent(), tables.settings().get().wrapUpSeconds());
        } else if (chat.course().ringingFor() != null) {
            around.desks().tell(chat.course().ringingFor());
        }
        return true;
    }
}
