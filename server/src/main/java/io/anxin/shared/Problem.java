package io.anxin.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A broken rule, answered as `application/problem+json` (RFC 9457). One subclass per rule; its
/// title and detail stand in `messages*.properties` under `problemDetail.title.<class>` and
/// `problemDetail.<class>` and are filled with the arguments given here, so that Java holds no
/// message text. The `type` is `urn:anxin:problem:<simple class name>`, which is what a client
/// tests for.
public abstract class Problem extends ErrorResponseException {

    private @Nullable Throwable origin;

    protected Problem(HttpStatus status, Object... detailArguments) {
        super(status, ProblemDetail.forStatus(status), null, null, detailArguments);
        setType(java.net.URI.create("urn:anxin:problem:" + getClass().getSimpleName()));
    }

    /// Spring fixes the cause at construction; here it may be told afterwards, once.
    @Override
    public final synchronized Throwable initCause(@Nullable Throwable cause) {
        if (origin == null) {
            origin = cause;
        }
        return this;
    }

    @Override
    public final synchronized @Nullable Throwable getCause() {
        return origin;
    }

    /// The name of a kind of thing in the reader's language, from `kind.<what>` of its module's
    /// texts.
    ///
    /// @param what the kind in the words of the API, such as `ticket`
    protected static MessageSourceResolvable kind(String what) {
        return new DefaultMessageSourceResolvable(new String[] {"kind." + what}, what);
    }

    /// Adds a member a client can act on, such as the version that is current now.
    protected final void tell(String name, @Nullable Object value) {
        Map<String, Object> known = getBody().getProperties();
        if (known == null || !known.containsKey(name)) {
            getBody().setProperty(name, value);
        }
    }
}
