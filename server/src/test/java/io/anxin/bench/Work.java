package io.anxin.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the clients of the benchmark do.
final class Work {

    /// A page that people open all day.
    ///
    /// @param paths one or several requests that together make the page
    record Page(String name, List<String> paths) {}

    private static final Pattern FIRST_ID = Pattern.compile("\"id\":\"?([0-9a-f-]+)\"?");

    static final List<Page> PAGES =
            List.of(
                    new Page("list, all open", List.of("/api/v1/tickets?view=ALL_OPEN&size=50")),
                    new Page("list, closed", List.of("/api/v1/tickets?view=CLOSED&size=50")),
                    new Page(
                            "one ticket with thread",
                            List.of("/api/v1/tickets/101500", "/api/v1/tickets/101500/messages")),
                    search("search \"oil separator\"", "oil separator"),
                    search("search 退货 (two characters)", "退货"),
                    search("search 温控阀 (three characters)", "温控阀"));

    private Work() {}

    private static Page search(String name, String words) {
        return new Page(
                name,
                List.of(
                        "/api/v1/tickets?size=50&q="
                                + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    static String aCustomer(Program program) {
        return firstId(program, "/api/v1/customers?size=1");
    }

    static long newestTicket(Program program) {
        return Long.parseLong(firstId(program, "/api/v1/tickets?size=1&sort=OPENED"));
    }

    private static String firstId(Program program, String path) {
        try (HttpCalls calls = new HttpCalls(program.port(), program.token())) {
            String text = expect(200, calls.get(path)).text();
            Matcher id = FIRST_ID.matcher(text);
            if (!id.find()) {
                throw new IllegalStateException("nothing in " + path + ": " + text);
            }
            return id.group(1);
        }
    }

    private static HttpCalls.Answer expect(int status, HttpCalls.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("expected " + status + ": " + answer);
        }
        return answer;
    }

    /// Opens tickets by hand, each with another text.
    static final class OpenTickets implements Load.Client {

        private final HttpCalls calls;
        private final String customer;
        private final int number;

        OpenTickets(Program program, String customer, int number) {
            this.calls = new HttpCalls(program.port(), program.token());
            this.customer = customer;
            this.number = number;
        }

        @Override
        public void once(int round) {
            String body =
                    """
                    {"channel": "PHONE", "customerId": "%s", "subject": "空压机压力不足 %d-%d",
                    "text": "排气压力上不去，设定 8 bar，实际只有 6 bar。The separator was changed in spring, line %d, call %d."}"""
                            .formatted(customer, number, round, number, round);
            expect(
                    201,
                    calls.post(
                            "/api/v1/tickets",
                            "application/json",
                            body.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void close() {
            calls.close();
        }
    }

    /// Delivers mails, each a new matter of one of four hundred senders.
    static final class SendMails implements Load.Client {

        private final HttpCalls calls;
        private final int number;

        SendMails(Program program, int number) {
            this.calls = new HttpCalls(program.port(), program.token());
            this.number = number;
        }

        @Override
        public void once(int round) {
            String mail =
                    """
                    From: Bench %d <bench%d@mail.example>
                    To: service@anxin.example
                    Subject: Pressure drop %s
                    Message-ID: <%s@bench.example>
                    MIME-Version: 1.0
                    Content-Type: text/plain; charset=utf-8
                    Content-Transfer-Encoding: 8bit

                    The machine loads but stays at 6 bar. 空压机压力不足，请尽快处理。 Line %d, round %d.
                    """
                            .formatted(
                                    round % 400,
                                    round % 400,
                                    round,
                                    UUID.randomUUID(),
                                    number,
                                    round)
                            .replace("\n", "\r\n");
            expect(
                    202,
                    calls.post(
                            "/api/v1/intake/mail?mailbox=service",
                            "message/rfc822",
                            mail.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void close() {
            calls.close();
        }
    }

    /// Opens one page again and again.
    static final class Reads implements Load.Client {

        private final HttpCalls calls;
        private final Page page;

        Reads(Program program, Page page) {
            this.calls = new HttpCalls(program.port(), program.token());
            this.page = page;
        }

        @Override
        public void once(int round) {
            page.paths().forEach(path -> expect(200, calls.get(path)));
        }

        @Override
        public void close() {
            calls.close();
        }
    }
}
