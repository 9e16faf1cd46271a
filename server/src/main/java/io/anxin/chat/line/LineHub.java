package io.anxin.chat.line;

import io.anxin.chat.file.Chat;
import io.anxin.chat.file.ChatId;
import io.anxin.chat.file.ChatTable;
import io.anxin.chat.file.Line;
import io.anxin.chat.file.LineTable;
import io.anxin.chat.line.LineConnection.Hint;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Hands what is said to the browsers of the visitors, in the order of the numbers and none twice.
/// A line that comes next is told at once; where one is missing, all since the last are read.
@Component
public class LineHub implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LineHub.class);
    private static final long HEARTBEAT_MILLIS = 15_000;

    private final LineTable lines;
    private final ChatTable chats;
    private final Clock clock;
    private final Map<UUID, Set<LineConnection>> connections = new ConcurrentHashMap<>();
    private volatile boolean running;

    LineHub(LineTable lines, ChatTable chats, Clock clock) {
        this.lines = lines;
        this.chats = chats;
        this.clock = clock;
    }

    /// Serves a connection on a thread of its own until it ends.
    ///
    /// @param lastSeen number of the last line the browser has
    public void serve(ChatId chat, SseEmitter emitter, long lastSeen) {
        LineConnection connection = new LineConnection(chat, emitter);
        emitter.onCompletion(connection::end);
        emitter.onTimeout(connection::end);
        emitter.onError(_ -> connection.end());
        connections.compute(
                chat.value(),
                (_, all) -> {
                    Set<LineConnection> more = all == null ? ConcurrentHashMap.newKeySet(1) : all;
                    more.add(connection);
                    return more;
                });
        if (!running) {
            connection.end();
        }
        Thread.ofVirtual().name("chat-" + chat).start(() -> talk(connection, lastSeen));
    }

    /// Something was said and is committed.
    public void said(Line line) {
        connections.getOrDefault(line.chat(), Set.of()).forEach(each -> each.offer(line));
    }

    /// Something that is not kept: who types, what is read, where it stands.
    public void hint(ChatId chat, String event, Object data) {
        connections
                .getOrDefault(chat.value(), Set.of())
                .forEach(each -> each.offer(new Hint(event, data)));
    }

    public boolean isListening(ChatId chat) {
        return connections.containsKey(chat.value());
    }

    /// Whose browser is connected is there. What was said on another node is found by this look.
    @Scheduled(fixedDelay = 1_000, initialDelay = 10_000)
    public void look() {
        Set<UUID> here = Set.copyOf(connections.keySet());
        if (!here.isEmpty()) {
            chats.lastSeqs(here).forEach((chat, seq) -> hint(new ChatId(chat), "seq", seq));
        }
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    void present() {
        Set<UUID> here = Set.copyOf(connections.keySet());
        if (!here.isEmpty()) {
            chats.seen(here, clock.instant());
        }
    }

    private void talk(LineConnection connection, long lastSeen) {
        try {
            follow(connection, catchUp(connection, lastSeen));
            connection.emitter().complete();
        } catch (IOException | IllegalStateException _) {
            connection.end();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("A chat connection failed; the browser will come back", e);
            connection.emitter().completeWithError(e);
        } finally {
            leave(connection);
        }
    }

    private void follow(LineConnection connection, long from)
            throws IOException, InterruptedException {
        long seen = from;
        while (!connection.isOver()) {
            Object next = connection.next(HEARTBEAT_MILLIS);
            if (next == null) {
                connection.emitter().send(SseEmitter.event().comment("beat"));
            } else if (next instanceof Line line) {
                seen = tell(connection, line, seen);
            } else if (next instanceof Hint hint && hint.event().equals("seq")) {
                seen = (Long) hint.data() > seen ? catchUp(connection, seen) : seen;
            } else if (next instanceof Hint hint && !connection.isOver()) {
                connection
                        .emitter()
                        .send(
                                SseEmitter.event()
                                        .name(hint.event())
                                        .data(hint.data(), MediaType.APPLICATION_JSON));
            }
        }
    }

    private long tell(LineConnection connection, Line line, long seen) throws IOException {
        if (line.seq() == seen + 1) {
            send(connection, line);
            return line.seq();
        }
        return line.seq() > seen ? catchUp(connection, seen) : seen;
    }

    private long catchUp(LineConnection connection, long from) throws IOException {
        long seen = from;
        boolean more = true;
        while (more) {
            more = false;
            for (Line line : lines.after(connection.chat(), seen)) {
                send(connection, line);
                seen = line.seq();
                more = true;
            }
        }
        return seen;
    }

    private static void send(LineConnection connection, Line line) throws IOException {
        connection
                .emitter()
                .send(
                        SseEmitter.event()
                                .id(Long.toString(line.seq()))
                                .name("line")
                                .data(line, MediaType.APPLICATION_JSON));
    }

    private void leave(LineConnection connection) {
        connections.computeIfPresent(
                connection.chat().value(),
                (_, all) -> {
                    all.remove(connection);
                    return all.isEmpty() ? null : all;
                });
    }

    /// What a browser is told of a chat that went on.
    public void changed(Chat chat) {
        hint(chat.id(), "state", Map.of("state", chat.state()));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        connections.values().forEach(all -> all.forEach(LineConnection::end));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
