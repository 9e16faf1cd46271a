package io.anxin.job;

/// The run ends here: the job was cancelled, another node took it over, or the program closes. Work
/// lets it pass; what the step under way had written is undone.
final class JobStopped extends RuntimeException {

    enum Reason {
        /// Cancelled or taken over: whoever did it has written so already.
        GONE,
        /// The program closes; the job waits for the next node.
        CLOSING
    }

    private final Reason reason;

    JobStopped(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
