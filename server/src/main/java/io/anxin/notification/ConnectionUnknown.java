package io.anxin.notification;

import io.anxin.shared.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/// The live connection is over; the browser opens a new one and says again what it looks at.
public final class ConnectionUnknown extends Problem {

    ConnectionUnknown(UUID connection) {
        super(HttpStatus.CONFLICT, connection.toString());
    }
}
