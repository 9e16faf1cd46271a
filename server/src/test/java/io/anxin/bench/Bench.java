package io.anxin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Runs the whole benchmark: `Bench ROOT [--rows N] [--seconds N]`. Prints a table and writes
/// `server/target/bench.json`.
final class Bench {

    private static final int PORT = 18_480;
    private static final String TOKEN = "anx_bench_token_of_this_run";
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);

    /// Numbers of the raw limit's tickets, far above those of the program and never used twice.
    private static final long FIRST_RAW = 1_000_000_000;

    private final AtomicLong rawNumbers = new AtomicLong(FIRST_RAW);
    private final Program program;
    private final Report report;
    private final Duration time;

    private Bench(Program program, Report report, Duration time) {
        this.program = program;
        this.report = report;
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        long most = option(arguments, "--rows", 100_000);
        Duration time = Duration.ofSeconds(option(arguments, "--seconds", 6));
        Path folder = Files.createTempDirectory("anxin-bench");
        Report report = new Report();
        try (Program program = new Program(root, folder.resolve("data"), PORT, TOKEN)) {
            report.figure("first start with demo company", program.startSeconds(), "s");
            new Bench(program, report, time).run(most);
        } finally {
            report.write(root.resolve("server/target/bench.json"));
            deleteAll(folder);
        }
    }

    private void run(long most) throws Exception {
        program.awaitDemo();
        program.restart();
        report.figure("second start to the first page", program.startSeconds(), "s");
        TimeUnit.SECONDS.sleep(20);
        program.memory()
                .forEach(
                        (part, megabytes) ->
                                report.figure("idle memory of " + part, megabytes, "MB"));
        reads("3,000");
        writes();
        mails();
        Rows rows = new Rows(program.databaseUrl());
        for (long size : new long[] {10_000, 100_000, 1_000_000}) {
            if (size <= most) {
                rows.fillTo(size);
                reads("%,d".formatted(size));
            }
        }
    }

    /// Tickets opened over HTTP beside the same rows inserted by plain SQL.
    private void writes() throws Exception {
        String customer = Work.aCustomer(program);
        for (int clients : CLIENTS) {
            Load.Result opened =
                    Load.run(
                            clients,
                            time,
                            number -> new Work.OpenTickets(program, customer, number));
            Load.Result raw = raw(clients, TicketRows.OPENING, Work.newestTicket(program));
            report.write("open tickets", opened, raw);
        }
    }

    private void mails() throws Exception {
        for (int clients : List.of(1, 8)) {
            Load.Result taken =
                    Load.run(clients, time, number -> new Work.SendMails(program, number));
            Load.Result raw = raw(clients, TicketRows.TAKING_IN, Work.newestTicket(program));
            report.write("take in mails", taken, raw);
        }
    }

    private Load.Result raw(int clients, List<TicketRows> tables, long sample)
            throws InterruptedException, ExecutionException, SQLException {
        String url = program.databaseUrl();
        Load.Result result =
                Load.run(clients, time, _ -> new RawInserts(url, tables, sample, rawNumbers));
        Rows.removeFrom(url, FIRST_RAW);
        return result;
    }

    private void reads(String rows) throws Exception {
        Duration each = time.dividedBy(2);
        for (Work.Page page : Work.PAGES) {
            report.read(rows, page.name(), Load.run(1, each, _ -> new Work.Reads(program, page)));
        }
    }

    private static long option(String[] arguments, String name, long otherwise) {
        for (int i = 1; i < arguments.length - 1; i++) {
            if (arguments[i].equals(name)) {
                return Long.parseLong(arguments[i + 1]);
            }
        }
        return otherwise;
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
