package io.anxin.conversation.mailbox;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// Another mailbox in use has that name or address.
public final class MailboxTaken extends Problem {

    MailboxTaken(String name, String address, Throwable cause) {
        super(HttpStatus.CONFLICT, name, address);
        initCause(cause);
    }
}
