package io.anxin.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Visitors who listen while others are told something: `--rows` visitors (2,000 when it is not
/// said), `--rate` lines a second (400), over the real HTTP and event streams. Each line is said by
/// the visitor of a chat, as the widget does, and heard by the browser of the same chat.
final class ChatSuite implements Suite {

    private static final int SETTLE_SECONDS = 10;

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public String purpose() {
        return "--visitors who listen, --rate lines a second: delivery, order, memory";
    }

    @Override
    public void run(Stage stage) throws Exception {
        int visitors = stage.crowd().visitors();
        int rate = stage.crowd().rate();
        Program program = stage.program();
        Report report = stage.report();
        report.part("chat: %,d visitors, %,d lines a second".formatted(visitors, rate));
        program.restartForLong();
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        try (ChatCrowd warm = new ChatCrowd(program.port(), Math.max(1, visitors / 10))) {
            warm.listen();
            warm.talk(rate, stage.time());
        }
        Program.Memory before = program.memory();
        try (ChatCrowd crowd = new ChatCrowd(program.port(), visitors)) {
            crowd.listen();
            TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
            Program.Memory idle = program.memory();
            report.figure(
                    "memory a connection",
                    (idle.program() - before.program()) * 1024 / visitors,
                    "kB");
            ChatCrowd.Outcome outcome = crowd.talk(rate, stage.time().multipliedBy(5));
            tell(report, outcome);
            ChatCrowd.Outcome broken = crowd.talkOverARestart(program, rate, stage.time());
            report.part("the same while the program is started anew once");
            tell(report, broken);
        }
    }

    private static void tell(Report report, ChatCrowd.Outcome outcome) {
        List<Long> millis = outcome.millis().stream().sorted().toList();
        for (int percent : List.of(50, 95, 99)) {
            report.figure("delivery p" + percent, at(millis, percent), "ms");
        }
        report.figure("lines taken", (double) outcome.said(), "");
        report.figure("lines heard", millis.size(), "");
        report.figure("lines a second", outcome.said() / seconds(outcome.time()), "/s");
        report.figure("heard twice", (double) outcome.twice(), "");
        report.figure("out of order or missed", (double) outcome.missed(), "");
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1L) * percent / 100));
    }
}
