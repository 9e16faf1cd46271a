package io.anxin.chat.talk;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Somebody else answers the chat, or it does not ring any more.
public final class ChatTaken extends Problem {

    ChatTaken() {
        super(HttpStatus.CONFLICT);
    }
}
