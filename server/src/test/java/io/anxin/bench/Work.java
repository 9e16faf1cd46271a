package io.anxin.bench;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the clients of the benchmark do.
final class Work {

    private static final Pattern FIRST_ID = Pattern.compile("\"id\":\"?([0-9a-f-]+)\"?");

    private Work() {}

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

    static HttpCalls.Answer expect(int status, HttpCalls.Answer answer) {
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
            open("line %d, call %d".formatted(number, round));
        }

        /// @return its number
        long open(String said) {
            String body =
                    """
                    {"channel": "PHONE", "customerId": "%s", "subject": "空压机压力不足 %s",
                    "text": "排气压力上不去，设定 8 bar，实际只有 6 bar。The separator was changed in spring, %s."}"""
                            .formatted(customer, said, said);
            HttpCalls.Answer answer =
                    calls.post(
                            "/api/v1/tickets",
                            "application/json",
                            body.getBytes(StandardCharsets.UTF_8));
            Matcher id = FIRST_ID.matcher(expect(201, answer).text());
            if (!id.find()) {
                throw new IllegalStateException("no number in " + answer);
            }
            return Long.parseLong(id.group(1));
        }

        @Override
        public void close() {
            calls.close();
        }
    }

    static void openOne(Program program, String customer, String text) {
        try (OpenTickets one = new OpenTickets(program, customer, 0)) {
            one.open(text);
        }
    }

    /// Opens a ticket and goes on answering it for a while, then the next.
    static final class AnswerTickets implements Load.Client {

        private static final int EACH = 20;
        private static final byte[] ANSWER =
                """
                {"text": "请检查进气阀。Please check the inlet valve.", "format": "TEXT",
                "lastSeenMessage": 1, "sendAnyway": true}"""
                        .getBytes(StandardCharsets.UTF_8);

        private final OpenTickets opening;
        private final HttpCalls calls;
        private long ticket;

        AnswerTickets(Program program, String customer, int number) {
            this.opening = new OpenTickets(program, customer, number);
            this.calls = new HttpCalls(program.port(), program.token());
        }

        @Override
        public void once(int round) {
            if (round % EACH == 0) {
                ticket = opening.open("answered, round " + round);
            }
            expect(
                    201,
                    calls.post(
                            "/api/v1/tickets/" + ticket + "/replies", "application/json", ANSWER));
        }

        @Override
        public void close() {
            opening.close();
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
}
