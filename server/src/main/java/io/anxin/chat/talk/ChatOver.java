package io.anxin.chat.talk;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Nothing can be said in a chat that has ended.
public final class ChatOver extends Problem {

    ChatOver() {
        super(HttpStatus.CONFLICT);
    }
}
