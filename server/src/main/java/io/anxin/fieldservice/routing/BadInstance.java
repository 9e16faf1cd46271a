package io.anxin.fieldservice.routing;

/// An instance that cannot be planned as it is written.
public final class BadInstance extends RuntimeException {

    /// @param path where in the input, such as `visits[3].skills[0]`
    /// @param reason what is wrong there
    public BadInstance(String path, String reason) {
        super(path + ": " + reason);
    }
}
