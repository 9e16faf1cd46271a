package io.anxin.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/// Who pays, asked a million times, and machines found among a million.
final class WarrantySuite implements Suite {

    private static final int QUESTIONS = 1_000_000;
    private static final int MACHINES = 1_000_000;

    /// A search is asked by one person after the other; the figure is how long each waits.
    private static final int CLIENTS = 2;

    /// Machines of the demo's customers, of a dozen models, every twelfth waiting for its start.
    private static final String FILL =
            """
            insert into asset.asset (id, version, serial, serial_key, model, model_key, owner, site,
                zone, shipment, installation, start_missing, created_at)
            select gen_random_uuid(), 1, 'BM' || n, 'BM' || n, 'KB-' || n %% 12, 'KB-' || n %% 12,
                owners.ids[1 + n %% array_length(owners.ids, 1)], 'hall ' || n, 'Asia/Shanghai',
                date '2020-01-01' + n %% 2000, date '2020-01-10' + n %% 2000, n %% 12 = 0,
                now() - n * interval '1 minute'
            from generate_series(1, %d) n,
                (select array_agg(id) ids from customer.customer) owners""";

    private static final String COVERAGES =
            """
            [{"id":"W","name":"Warranty","start":"installation","months":24,\
            "counters":{"hours":8000},"covers":{"parts":100,"labour":100}},\
            {"id":"X","kind":"extension","extends":"W","months":12,"counters":{"hours":4000},\
            "covers":{"parts":50}},\
            {"id":"A","name":"Air end","start":"acceptance","months":60,"covers":{"parts":100},\
            "components":["air end"]},\
            {"id":"S","kind":"supplier","start":"shipment","months":36,"covers":{"parts":80}}]""";

    private static final String[] SERVICES = {"parts", "labour", "travel"};

    @Override
    public String name() {
        return "warranty";
    }

    @Override
    public String purpose() {
        return "1,000,000 entitlement decisions, and search among 1,000,000 machines";
    }

    @Override
    public void run(Stage stage) throws Exception {
        Program program = stage.program();
        Report report = stage.report();
        report.part("entitlement");
        report.figure("1,000,000 decisions by bin/anxin", decided(program), "s");
        program.restartForLong();
        fill(program.databaseUrl());
        report.part("%,d machines".formatted(MACHINES));
        stage.read(page("list"), CLIENTS, program.token());
        stage.read(page("start unknown", "startMissing=true"), CLIENTS, program.token());
        stage.read(page("serial number", "q=BM734512"), CLIENTS, program.token());
        stage.read(page("beginning of a serial number", "q=BM73"), CLIENTS, program.token());
        stage.read(page("beginning of all serial numbers", "q=BM"), CLIENTS, program.token());
        stage.read(page("model", "q=KB-7"), CLIENTS, program.token());
        stage.read(page("name of customers", "q=%E7%8E%8B"), CLIENTS, program.token());
        stage.read(page("nothing", "q=nothing-like-this"), CLIENTS, program.token());
    }

    private static Pages.Page page(String name, String... asked) {
        return new Pages.Page(
                name, List.of("/api/v1/assets?size=50&" + String.join("&", List.of(asked))));
    }

    /// From the command to its end, start of the program included.
    private static double decided(Program program) throws IOException, InterruptedException {
        Path questions = program.data().resolveSibling("questions.jsonl");
        write(questions);
        long start = System.nanoTime();
        Process command =
                new ProcessBuilder(
                                program.root().resolve("bin/anxin").toString(),
                                "entitlement",
                                "--brief",
                                questions.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int exit = command.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(questions);
        if (exit != 0) {
            throw new IllegalStateException("bin/anxin entitlement ended with " + exit);
        }
        return seconds;
    }

    private static void write(Path questions) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(questions)) {
            for (int i = 0; i < QUESTIONS; i++) {
                LocalDate installed = LocalDate.of(2022, 1, 1).plusDays(i % 900);
                out.write(
                        "{\"id\":\"q"
                                + i
                                + "\",\"asset\":{\"serial\":\"SN-"
                                + i
                                + "\",\"milestones\":{\"shipment\":\""
                                + installed.minusDays(9)
                                + "\",\"installation\":\""
                                + installed
                                + "\"},\"coverages\":"
                                + COVERAGES
                                + "},\"date\":\""
                                + LocalDate.of(2025, 1, 1).plusDays(i % 400)
                                + "\",\"counters\":{\"hours\":"
                                + i % 12_000
                                + "},\"service\":\""
                                + SERVICES[i % 3]
                                + "\"}\n");
            }
        }
    }

    private static void fill(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute(FILL.formatted(MACHINES));
            statement.execute("vacuum (analyze) asset.asset");
        }
    }
}
