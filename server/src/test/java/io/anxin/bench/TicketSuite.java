package io.anxin.bench;

import java.util.ArrayList;
import java.util.List;

/// A desk with a long history: the pages that must not grow slower with it, read by the
/// administrator and by an agent who may see little of it, under load.
final class TicketSuite implements Suite {

    private static final int CLIENTS = 8;
    private static final long SMALL = 10_000;
    private static final String RARE = "quizzaciously";

    /// Answers per second.
    private record Speed(double opening, double answering) {}

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public String purpose() {
        return "lists, search, dashboard and writing at --rows tickets, 8 clients, narrow right";
    }

    @Override
    public void run(Stage stage) throws Exception {
        Program program = stage.program();
        program.restartForLong();
        Report report = stage.report();
        Rows rows = new Rows(program.databaseUrl());
        long first = rows.fillTo(SMALL); // more in a folder that was kept
        String customer = Work.aCustomer(program);
        Work.openOne(program, customer, RARE);
        Readers.Agent agent = Readers.narrowest(program.databaseUrl());
        stage.warmUp(number -> new Work.OpenTickets(program, customer, number));
        report.part("writing at %,d tickets".formatted(first));
        Speed small = speed(stage, customer);
        long start = System.nanoTime();
        long size = rows.fillTo(stage.rows());
        report.part("%,d tickets".formatted(size));
        report.figure("making the rows", (System.nanoTime() - start) / 1e9, "s");
        warmUpReading(stage, program.token(), agent);
        stage.read(Pages.ticket(), CLIENTS, program.token());
        for (Pages.Page page : pages(agent)) {
            stage.read(page, CLIENTS, program.token());
        }
        stage.read(Pages.dashboard(), CLIENTS, program.token());
        warmUpReading(stage, agent.token(), agent);
        report.part("%,d tickets, an agent who sees %,d".formatted(size, agent.tickets()));
        for (Pages.Page page : pages(agent)) {
            stage.read(page, CLIENTS, agent.token());
        }
        report.part("writing at %,d tickets".formatted(size));
        Speed large = speed(stage, customer);
        report.figure("opening beside the first", 100 * large.opening() / small.opening(), "%");
        report.figure(
                "answering beside the first", 100 * large.answering() / small.answering(), "%");
    }

    private static void warmUpReading(Stage stage, String token, Readers.Agent agent)
            throws Exception {
        Pages.Page all = Pages.together(pages(agent));
        stage.warmUp(_ -> new Pages.Reader(stage.program(), token, all));
    }

    private static Speed speed(Stage stage, String customer) throws Exception {
        Program program = stage.program();
        return new Speed(
                stage.measure(
                                "open tickets",
                                CLIENTS,
                                number -> new Work.OpenTickets(program, customer, number))
                        .perSecond(),
                stage.measure(
                                "answer tickets",
                                CLIENTS,
                                number -> new Work.AnswerTickets(program, customer, number))
                        .perSecond());
    }

    private static List<Pages.Page> pages(Readers.Agent agent) {
        List<Pages.Page> pages = new ArrayList<>(Pages.views());
        pages.add(Pages.counts());
        pages.add(Pages.search("rare word", RARE));
        pages.add(Pages.search("common word", "please"));
        pages.add(Pages.search("two characters 退货", "退货"));
        pages.add(Pages.search("退货 before a day", "退货 before:1y"));
        pages.add(Pages.search("phrase \"oil separator\"", "\"oil separator\""));
        pages.add(Pages.search("word of other teams", agent.hiddenWord()));
        return pages;
    }
}
