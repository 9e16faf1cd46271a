package io.anxin.notification.webhook;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request to be sent.
record Post(URI url, Map<String, String> headers, String body) {

    Post {
        headers = Map.copyOf(headers);
    }

    /// What came of it.
    ///
    /// @param status null when there was no answer
    /// @param text the beginning of the answer
    /// @param fault null when it was a success
    /// @param retryAfterSeconds when the other side wants to be asked again; 0 when it did not say
    record Answer(
            @Nullable Integer status,
            String text,
            @Nullable Fault fault,
            long retryAfterSeconds,
            long durationMillis) {

        static Answer none(Fault fault, long durationMillis) {
            return new Answer(null, "", fault, 0, durationMillis);
        }

        boolean success() {
            return fault == null;
        }

        /// The other side says that nobody lives there any more.
        boolean gone() {
            return status != null && status == 410;
        }
    }
}
