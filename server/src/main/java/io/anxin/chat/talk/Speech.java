package io.anxin.chat.talk;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.chat.file.Chat;
import io.anxin.chat.file.ChatId;
import io.anxin.chat.file.Line;
import io.anxin.chat.file.Line.Author;
import io.anxin.chat.file.LineTable;
import io.anxin.chat.line.LineHub;
import io.anxin.notification.Changes;
import io.anxin.shared.Ids;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Says something in a chat, once, and hands it to whoever listens once it is kept.
@Component
public class Speech {

    private static final String NOBODY = "";

    private final LineTable lines;
    private final LineHub hub;
    private final Changes changes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Speech(
            LineTable lines,
            LineHub hub,
            Changes changes,
            TransactionTemplate transactions,
            Clock clock) {
        this.lines = lines;
        this.hub = hub;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param client chosen by who says it; said again under the same, it is the same line
    /// @throws ChatOver when the chat has ended
    public Line visitor(Chat chat, UUID client, String text) {
        return say(
                line(chat.id(), client, Author.VISITOR, null, chat.visitor().name(), text),
                chat.agent());
    }

    /// @throws ChatOver when the chat has ended
    public Line agent(Actor actor, Chat chat, UUID client, String text) {
        AccountId by = actor.account();
        return say(
                line(chat.id(), client, Author.AGENT, by.value(), actor.name(), text),
                chat.agent());
    }

    /// The program says a word about somebody, if the chat goes on.
    public void program(ChatId chat, String word, @Nullable String name) {
        Line wanted =
                line(chat, Ids.next(), Author.SYSTEM, null, name == null ? NOBODY : name, word);
        Objects.requireNonNull(transactions.execute(_ -> lines.say(wanted))).ifPresent(hub::said);
    }

    /// The same inside the transaction of the caller, who hands it on.
    public void within(ChatId chat, String word, @Nullable String name) {
        lines.say(line(chat, Ids.next(), Author.SYSTEM, null, name == null ? NOBODY : name, word));
    }

    private Line say(Line wanted, @Nullable AccountId agent) {
        Line said =
                Objects.requireNonNull(transactions.execute(_ -> kept(wanted, agent)))
                        .orElseThrow(ChatOver::new);
        hub.said(said);
        return said;
    }

    private Optional<Line> kept(Line wanted, @Nullable AccountId agent) {
        Optional<Line> kept = lines.sayOnce(wanted);
        if (agent != null) {
            kept.ifPresent(
                    line ->
                            changes.announce(
                                    "chat",
                                    wanted.chat().toString(),
                                    line.seq(),
                                    Set.of(Changes.account(agent))));
        }
        return kept;
    }

    private Line line(
            ChatId chat,
            UUID client,
            Author author,
            @Nullable UUID account,
            String name,
            String text) {
        return new Line(chat.value(), 0, client, author, account, name, text, clock.instant());
    }
}
