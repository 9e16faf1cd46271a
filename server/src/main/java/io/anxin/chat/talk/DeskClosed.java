package io.anxin.chat.talk;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The browser was away so long that its chats went back to the queue.
public final class DeskClosed extends Problem {

    DeskClosed() {
        super(HttpStatus.CONFLICT);
    }
}
