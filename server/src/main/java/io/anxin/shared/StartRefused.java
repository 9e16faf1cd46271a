package io.anxin.shared;

import java.util.List;

/// The program cannot start, for a reason its operator can do something about. Told on the console
/// in both languages, without a stack trace.
public final class StartRefused extends RuntimeException {

    private final String reason;
    private final transient List<Object> arguments;

    /// @param reason message key below `startRefused.`
    public StartRefused(String reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public String reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
