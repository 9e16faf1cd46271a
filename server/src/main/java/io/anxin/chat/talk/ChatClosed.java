package io.anxin.chat.talk;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// The installation takes no chats.
public final class ChatClosed extends Problem {

    ChatClosed() {
        super(HttpStatus.CONFLICT);
    }
}
