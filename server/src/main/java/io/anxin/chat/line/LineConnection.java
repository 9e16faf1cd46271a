package io.anxin.chat.line;

import io.anxin.chat.file.ChatId;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One browser of a visitor. Its queue is short: one that reads too slowly is cut off and comes
/// back with the last number it has seen.
final class LineConnection {

    private static final int MOST_WAITING = 64;

    /// Something to tell: a line, or a hint with its data.
    record Hint(String event, Object data) {}

    private final ChatId chat;
    private final SseEmitter emitter;
    private final BlockingQueue<Object> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean over;

    LineConnection(ChatId chat, SseEmitter emitter) {
        this.chat = chat;
        this.emitter = emitter;
    }

    ChatId chat() {
        return chat;
    }

    SseEmitter emitter() {
        return emitter;
    }

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
        waiting.clear();
        offer(new Hint("over", ""));
    }

    void offer(Object something) {
        if (!waiting.offer(something)) {
            over = true;
        }
    }

    @Nullable Object next(long millis) throws InterruptedException {
        return waiting.poll(millis, TimeUnit.MILLISECONDS);
    }
}
