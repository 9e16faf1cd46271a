package io.anxin.bench;

/// One part of the benchmark, asked for by its name: `bin/bench tickets`. A new one is a class of
/// its own with a line in [Bench#SUITES].
interface Suite {

    String name();

    /// What it measures, in one line of the help.
    String purpose();

    void run(Stage stage) throws Exception;
}
