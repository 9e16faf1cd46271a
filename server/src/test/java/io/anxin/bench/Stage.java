package io.anxin.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// What a suite works with: the running program on the demo company, and where results go.
///
/// @param rows how many tickets the largest part of the measurement is to have
/// @param time how long each figure is measured
/// @param crowd of the chat suite
/// @param rawNumbers numbers of the raw limit's tickets, never used twice
record Stage(
        Program program,
        Report report,
        long rows,
        Duration time,
        Crowd crowd,
        AtomicLong rawNumbers) {

    /// @param rate lines a second
    record Crowd(int visitors, int rate) {}

    /// Numbers of the raw limit's tickets are far above those of the program.
    private static final long FIRST_RAW = 1_000_000_000;

    /// A client and the raw limit take turns, so that a machine that is busy with something else is
    /// so for both.
    private static final int TURNS = 3;

    Stage(Program program, Report report, long rows, Duration time, Crowd crowd) {
        this(program, report, rows, time, crowd, new AtomicLong(FIRST_RAW));
    }

    /// A young program interprets its code; a desk's has run for weeks.
    void warmUp(Load.Clients source) throws Exception {
        try (Load load = new Load(8, source)) {
            load.run(time);
        }
    }

    /// Measures what is done over HTTP beside the same rows inserted by plain SQL.
    void write(String name, int clients, Load.Clients source, List<TicketRows> rows)
            throws Exception {
        try (Load load = new Load(clients, source)) {
            load.run(time.dividedBy(4));
            load.forget();
            long sample = Work.newestTicket(program);
            String url = program.databaseUrl();
            try (Load raw = new Load(clients, _ -> new RawInserts(url, rows, sample, rawNumbers))) {
                raw.run(time.dividedBy(4));
                raw.forget();
                inTurns(name, load, raw);
            }
            Rows.removeFrom(url, FIRST_RAW);
        }
    }

    private void inTurns(String name, Load load, Load raw) throws Exception {
        Program.Cpu used = new Program.Cpu(0, 0);
        for (int turn = 0; turn < TURNS; turn++) {
            Program.Cpu before = program.cpu();
            load.run(time.dividedBy(TURNS));
            used = used.plus(program.cpu().minus(before));
            raw.run(time.dividedBy(TURNS));
        }
        report.write(name, load.result(), raw.result(), used);
    }

    /// Measures how fast somebody reads a page.
    void read(Pages.Page page, int clients, String token) {
        try {
            measure(page.name(), clients, _ -> new Pages.Reader(program, token, page));
        } catch (Exception e) {
            throw new IllegalStateException(page.name(), e);
        }
    }

    /// Measures without a limit to compare with.
    Load.Result measure(String name, int clients, Load.Clients source) throws Exception {
        try (Load load = new Load(clients, source)) {
            load.run(time.dividedBy(6));
            load.forget();
            load.run(time.dividedBy(2));
            report.line(name, load.result());
            return load.result();
        }
    }
}
