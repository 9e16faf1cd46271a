package io.anxin.chat.desk;

import io.anxin.access.AccountId;
import io.anxin.chat.desk.AgentDesk.State;
import io.anxin.chat.file.Chat;
import io.anxin.chat.file.ChatId;
import io.anxin.chat.file.ChatSettings;
import io.anxin.chat.file.ChatTable;
import io.anxin.chat.line.LineHub;
import io.anxin.chat.queue.ExpectedWait;
import io.anxin.chat.queue.FreeAgent;
import io.anxin.chat.queue.Matching;
import io.anxin.chat.queue.Waiting;
import io.anxin.database.Row;
import io.anxin.shared.Filter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets waiting chats ring and watches over leases and times. One node does it at a time; it looks
/// every second and whenever something happened here.
@Component
public class Dispatcher {

    private static final int MOST = 10_000;

    /// Any number that nothing else locks by.
    private static final long LOCK = 0x63686174L;

    /// Where a waiting visitor stands.
    ///
    /// @param seconds how long it may take, null when nobody can say
    public record Place(int position, @Nullable Long seconds) {}

    private final Desks desks;
    private final ChatTable chats;
    private final ChatSettings settings;
    private final LineHub hub;
    private final Ground ground;
    private final Map<UUID, Place> told = new HashMap<>();
    private final AtomicBoolean nudged = new AtomicBoolean();

    /// What everything stands on.
    @Component
    record Ground(JdbcClient sql, TransactionTemplate transactions, Clock clock) {}

    Dispatcher(Desks desks, ChatTable chats, ChatSettings settings, LineHub hub, Ground ground) {
        this.desks = desks;
        this.chats = chats;
        this.settings = settings;
        this.hub = hub;
        this.ground = ground;
    }

    /// Something happened that may let a chat ring.
    public void nudge() {
        if (nudged.compareAndSet(false, true)) {
            Thread.ofVirtual().name("chat-dispatch").start(this::run);
        }
    }

    private void run() {
        nudged.set(false);
        dispatch();
    }

    /// One look at everything.
    public synchronized void dispatch() {
        ground.transactions()
                .executeWithoutResult(
                        _ -> {
                            if (isMyTurn()) {
                                freeTheDead();
                                passOnWhatRangInVain();
                                ring();
                            }
                        });
        tellPlaces();
    }

    private boolean isMyTurn() {
        return ground.sql()
                .sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private void freeTheDead() {
        Instant now = ground.clock().instant();
        for (AgentDesk desk : desks.on()) {
            Instant wrap = desk.wrapUntil();
            if (!desk.lease().isAfter(now)) {
                desks.dead(desk.account());
                giveBack(desk.account());
            } else if (desk.state() == State.WRAP_UP && wrap != null && !wrap.isAfter(now)) {
                desks.backFromWrapUp(desk.account());
            }
        }
    }

    /// What an agent who is gone had goes back to the queue, to its old place.
    private void giveBack(AccountId agent) {
        Filter theirs =
                Filter.any(
                        List.of(
                                Filter.where("agent = ?", agent.value()),
                                Filter.where("ringing_for = ?", agent.value())));
        for (Chat chat : chats.live(theirs, MOST)) {
            if (chat.state() == Chat.State.RINGING) {
                chats.passOn(chat.id(), agent);
            } else if (chats.release(chat.id(), agent, null)) {
                hub.hint(chat.id(), "state", Map.of("state", Chat.State.WAITING));
            }
        }
    }

    private void passOnWhatRangInVain() {
        Instant since = ground.clock().instant().minusSeconds(settings.get().ringSeconds());
        Filter late = Filter.where("state = 'RINGING' and ringing_since <= ?", Row.time(since));
        for (Chat chat : chats.live(late, MOST)) {
            AccountId agent = chat.course().ringingFor();
            if (agent != null && chats.passOn(chat.id(), agent)) {
                desks.missed(agent);
            }
        }
    }

    private void ring() {
        ChatSettings.Settings kept = settings.get();
        List<Chat> live = chats.live(Filter.all(), MOST);
        List<Waiting> waiting =
                live.stream()
                        .filter(chat -> chat.state() == Chat.State.WAITING)
                        .map(chat -> waiting(chat, kept))
                        .toList();
        if (waiting.isEmpty()) {
            return;
        }
        Instant now = ground.clock().instant();
        for (Matching.Ring ring : Matching.match(waiting, desks.free(live), now)) {
            AccountId agent = new AccountId(ring.agent());
            if (chats.ring(new ChatId(ring.chat()), agent, now)) {
                desks.tell(agent);
            }
        }
    }

    private static Waiting waiting(Chat chat, ChatSettings.Settings kept) {
        return new Waiting(
                chat.id().value(),
                chat.course().queuedAt(),
                kept.headStart(chat.vip()),
                chat.team() == null ? null : chat.team().value(),
                chat.visitor().locale(),
                chat.course().passed());
    }

    /// Where everybody stands who waits and listens here, when that is another place than before.
    private void tellPlaces() {
        Map<UUID, Place> places = places();
        places.forEach(
                (chat, place) -> {
                    if (!place.equals(told.get(chat))) {
                        hub.hint(new ChatId(chat), "place", place);
                    }
                });
        told.clear();
        told.putAll(places);
    }

    public Optional<Place> place(ChatId chat) {
        return Optional.ofNullable(places().get(chat.value()));
    }

    /// Whether anybody is there who could answer.
    public boolean isAnybodyOnline() {
        return !desks.free(List.of()).isEmpty();
    }

    private Map<UUID, Place> places() {
        ChatSettings.Settings kept = settings.get();
        List<Chat> live = chats.live(Filter.all(), MOST);
        List<Waiting> waiting =
                live.stream()
                        .filter(chat -> chat.state() != Chat.State.ACTIVE)
                        .map(chat -> waiting(chat, kept))
                        .toList();
        Map<UUID, Place> places = new HashMap<>();
        if (waiting.isEmpty()) {
            return places;
        }
        int capacity = desks.free(live).stream().mapToInt(FreeAgent::capacity).sum();
        Duration mean = Duration.ofSeconds(chats.meanSeconds());
        List<UUID> order = Matching.order(waiting);
        for (int i = 0; i < order.size(); i++) {
            Long seconds =
                    ExpectedWait.of(i + 1, capacity, mean).map(Duration::toSeconds).orElse(null);
            places.put(order.get(i), new Place(i + 1, seconds));
        }
        return places;
    }
}
