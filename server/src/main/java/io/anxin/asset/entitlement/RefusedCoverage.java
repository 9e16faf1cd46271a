package io.anxin.asset.entitlement;

import java.util.List;

/// A coverage that makes no sense.
public final class RefusedCoverage extends RuntimeException {

    private final String path;
    private final String reason;
    private final transient List<Object> arguments;

    /// @param path of the field, relative to what was being built
    /// @param reason message key below `invalid.coverage.`
    public RefusedCoverage(String path, String reason, Object... arguments) {
        super(path + ": " + reason + " " + List.of(arguments));
        this.path = path;
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public String path() {
        return path;
    }

    public String reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public RefusedCoverage under(String prefix) {
        RefusedCoverage outer =
                new RefusedCoverage(
                        path.isEmpty() ? prefix : prefix + "." + path, reason, arguments.toArray());
        outer.initCause(this);
        return outer;
    }
}
