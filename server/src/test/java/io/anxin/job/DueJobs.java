package io.anxin.job;

import org.springframework.boot.test.context.TestComponent;

/// Runs jobs in tests, whose sweeps stand still: to be imported.
@TestComponent
public class DueJobs {

    private final JobDesk desk;

    DueJobs(JobDesk desk) {
        this.desk = desk;
    }

    /// Everything that is due, in this thread.
    public void run() {
        desk.runDue();
    }
}
