package io.anxin.chat.talk;

import io.anxin.access.Actor;
import io.anxin.access.SignedLinks;
import io.anxin.chat.desk.Desks;
import io.anxin.chat.desk.Dispatcher;
import io.anxin.chat.file.Chat;
import io.anxin.chat.file.Chat.Outcome;
import io.anxin.chat.file.Chat.State;
import io.anxin.chat.file.ChatId;
import io.anxin.chat.file.ChatSettings;
import io.anxin.chat.file.ChatTable;
import io.anxin.conversation.transcript.Transcripts;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.customer.Tier;
import io.anxin.notification.Changes;
import io.anxin.shared.Ids;
import io.anxin.shared.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What visitors do. A visitor is known by a token that only this program can make.
@Service
public class Visits {

    private static final String PURPOSE = "chat";
    private static final Duration TOKEN_AGE = Duration.ofDays(7);

    /// What a visitor comes with.
    ///
    /// @param known whom the host site vouched for
    public record Arrival(Chat.Visitor visitor, @Nullable SignedVisitor known) {}

    /// @param token by which the visitor is known from now on
    public record Begun(String token, Chat chat) {}

    /// What everything stands on.
    @Component
    record Ground(
            SignedLinks links, Customers customers, Speech speech, Changes changes, Clock clock) {}

    private final ChatTable chats;
    private final ChatSettings settings;
    private final Desks desks;
    private final Dispatcher dispatcher;
    private final Ending ending;
    private final Ground ground;

    Visits(
            ChatTable chats,
            ChatSettings settings,
            Desks desks,
            Dispatcher dispatcher,
            Ending ending,
            Ground ground) {
        this.chats = chats;
        this.settings = settings;
        this.desks = desks;
        this.dispatcher = dispatcher;
        this.ending = ending;
        this.ground = ground;
    }

    /// @throws ChatClosed when no chats are taken
    @Transactional
    public Begun begin(Arrival arrival) {
        ChatSettings.Settings kept = settings.get();
        if (!kept.enabled()) {
            throw new ChatClosed();
        }
        Instant now = ground.clock().instant();
        CustomerSummary known = known(arrival);
        Chat chat =
                new Chat(
                        ChatId.next(),
                        1,
                        arrival.visitor(),
                        known == null ? null : known.id(),
                        known != null && known.tier() == Tier.VIP,
                        kept.team(),
                        State.WAITING,
                        new Chat.Course(now, now, null, null, Set.of(), null, null, null),
                        null,
                        null,
                        0,
                        new Chat.Marks(0, 0, now),
                        null);
        chats.insert(chat);
        String token = ground.links().sign(PURPOSE, chat.id().toString(), now.plus(TOKEN_AGE));
        return new Begun(token, chat);
    }

    /// Nobody is there: what the visitor writes becomes a ticket at once.
    public Chat leaveMessage(Begun begun, String message) {
        ground.speech().visitor(begun.chat(), Ids.next(), message);
        ending.end(
                Actor.system("chat"),
                begun.chat().id(),
                Outcome.LEFT_MESSAGE,
                new Transcripts.Ending("", null));
        return get(begun.chat().id());
    }

    /// A new chat may ring at once.
    public void queued() {
        dispatcher.nudge();
    }

    /// Told to the agent only, and kept nowhere.
    @Transactional
    public void typing(Chat chat) {
        if (chat.agent() != null) {
            ground.changes()
                    .announce(
                            "chat-typing",
                            chat.id().toString(),
                            ground.clock().millis(),
                            Set.of(Changes.account(chat.agent())));
        }
    }

    private @Nullable CustomerSummary known(Arrival arrival) {
        SignedVisitor signed = arrival.known();
        if (signed == null) {
            return null;
        }
        return ground.customers()
                .recognise(
                        Actor.system("chat"),
                        IdentityKind.EXTERNAL,
                        "site:" + signed.user(),
                        arrival.visitor().name(),
                        arrival.visitor().locale());
    }

    /// The chat of a token.
    ///
    /// @throws io.anxin.access.LinkInvalid when the token was not made here
    public Chat of(String token) {
        return get(new ChatId(UUID.fromString(ground.links().open(PURPOSE, token))));
    }

    public Chat get(ChatId id) {
        return chats.find(id).orElseThrow(() -> new NotFound("chat", id));
    }

    public Optional<Dispatcher.Place> place(Chat chat) {
        return chat.state() == State.WAITING || chat.state() == State.RINGING
                ? dispatcher.place(chat.id())
                : Optional.empty();
    }

    /// The visitor ends it: an unanswered one becomes a ticket when something was said.
    public void leave(Chat chat) {
        Outcome outcome = chat.course().acceptedAt() == null ? Outcome.ABANDONED : Outcome.ANSWERED;
        ending.end(Actor.system("chat"), chat.id(), outcome, new Transcripts.Ending("", null));
    }

    @Transactional
    public void rate(Chat chat, int score, String comment) {
        chats.rate(chat.id(), score, comment);
    }

    @Transactional
    public void read(Chat chat, long seq) {
        chats.read(chat.id(), seq, true);
        if (chat.agent() != null) {
            desks.tell(chat.agent());
        }
    }
}
