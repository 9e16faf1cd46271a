package io.anxin.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// What a desk does all day, on the demo company and on what it has grown to.
final class DeskSuite implements Suite {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int SETTLE_SECONDS = 10;

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public String purpose() {
        return "start, memory, opening tickets, taking in mails, lists, ticket page, search";
    }

    @Override
    public void run(Stage stage) throws Exception {
        restart(stage);
        writes(stage);
        Rows rows = new Rows(stage.program().databaseUrl());
        for (long size : new long[] {10_000, 100_000, 1_000_000}) {
            if (size <= stage.rows()) {
                rows.fillTo(size);
                stage.report().part("reading %,d tickets".formatted(size));
                Pages.desk().forEach(page -> read(stage, page));
            }
        }
    }

    private static void restart(Stage stage) throws Exception {
        Program program = stage.program();
        program.restart();
        Report report = stage.report();
        report.figure("second start to the first page", program.startSeconds(), "s");
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        Program.Memory memory = program.memory();
        report.figure("idle memory of the program", memory.program(), "MB");
        report.figure("idle memory of PostgreSQL", memory.postgres(), "MB");
        program.restartForLong();
    }

    /// Tickets opened over HTTP, and mails given to the intake, beside the same rows inserted by
    /// plain SQL.
    private static void writes(Stage stage) throws Exception {
        Program program = stage.program();
        String customer = Work.aCustomer(program);
        stage.report().part("writing");
        stage.warmUp(number -> new Work.OpenTickets(program, customer, number));
        for (int clients : CLIENTS) {
            stage.write(
                    "open tickets",
                    clients,
                    number -> new Work.OpenTickets(program, customer, number),
                    TicketRows.OPENING);
        }
        stage.warmUp(number -> new Work.SendMails(program, number));
        for (int clients : CLIENTS) {
            stage.write(
                    "take in mails",
                    clients,
                    number -> new Work.SendMails(program, number),
                    TicketRows.TAKING_IN);
        }
    }

    private static void read(Stage stage, Pages.Page page) {
        stage.read(page, 1, stage.program().token());
    }
}
