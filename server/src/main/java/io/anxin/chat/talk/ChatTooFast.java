package io.anxin.chat.talk;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Somebody writes faster than a person can.
public final class ChatTooFast extends Problem {

    ChatTooFast(long seconds) {
        super(HttpStatus.TOO_MANY_REQUESTS, seconds);
        getHeaders().set("Retry-After", Long.toString(seconds));
    }
}
