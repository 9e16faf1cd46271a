package io.anxin.conversation;

import static io.anxin.conversation.MailDesk.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.access.Actor;
import io.anxin.access.Role;
import io.anxin.conversation.imap.Watches;
import io.anxin.conversation.intake.Intake;
import io.anxin.conversation.intake.Receipt;
import io.anxin.conversation.intake.ReleaseIntake;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.outbox.Courier;
import io.anxin.conversation.outbox.OutboxState;
import io.anxin.conversation.reception.Outcome;
import io.anxin.conversation.reception.TreatAs;
import io.anxin.conversation.thread.Direction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The doors, the ledger, the outbox and the thread over HTTP: `docs/policies/intake.md` and
/// `docs/policies/outgoing-mail.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(MailDesk.class)
class IntakeTest {

    private static final String RELEASE = "/api/v1/intake/%s/release";

    @Autowired private MailDesk desk;
    @Autowired private Intake intake;
    @Autowired private Watches watches;
    @Autowired private Courier courier;
    @LocalServerPort private int port;

    @Value("${anxin.smtp-in.port}")
    private int smtp;

    @DynamicPropertySource
    static void post(DynamicPropertyRegistry registry) throws Exception {
        MailDesk.open();
        registry.add(
                "anxin.smtp.url", () -> "smtp://127.0.0.1:" + MailDesk.POST.getSmtp().getPort());
        try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
            int number = free.getLocalPort();
            registry.add("anxin.smtp-in.port", () -> number);
        }
    }

    @BeforeEach
    void mailboxes() {
        desk.support();
        desk.colleague("agent@anxin.example");
        desk.colleague("chief@anxin.example", Role.ADMINISTRATOR);
    }

    private Browser agent() {
        Browser browser = new Browser(port);
        browser.signIn("agent@anxin.example", "correct horse battery");
        return browser;
    }

    private String machine() {
        desk.colleague("chief@anxin.example", Role.ADMINISTRATOR);
        Browser browser = new Browser(port);
        browser.signIn("chief@anxin.example", "correct horse battery");
        return browser.issueToken();
    }

    @Test
    void imapIsFetchedOnceAlsoWhenTheServerNumbersAnew() throws Exception {
        Mailbox support = desk.support();
        deliver("greta@imap.example", "By IMAP", "g1@imap.example");
        deliver("greta@imap.example", "By IMAP 2", "g2@imap.example");
        watches.fetchOnce(support);
        watches.fetchOnce(support);
        desk.sql.sql("update conversation.fetching set uidvalidity = 1, last_uid = 0").update();
        watches.fetchOnce(support);
        intake.sweep();
        assertThat(desk.count("message", "mail_id like 'g_@imap.example'")).isEqualTo(2);
        assertThat(desk.count("fetching", "last_uid > 0 and behind = 0")).isEqualTo(1);
    }

    private static void deliver(String from, String subject, String id) throws Exception {
        jakarta.mail.internet.MimeMessage message =
                new jakarta.mail.internet.MimeMessage(
                        jakarta.mail.Session.getInstance(new Properties()),
                        new java.io.ByteArrayInputStream(
                                mail(from, subject, id, null)
                                        .replace("\n", "\r\n")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        MailDesk.POST.getUserManager().getUserByEmail("support@anxin.example").deliver(message);
    }

    @Test
    void smtpTakesMailForKnownMailboxesAlone() throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(smtp));
        jakarta.mail.Session session = jakarta.mail.Session.getInstance(settings);
        jakarta.mail.internet.MimeMessage message =
                new jakarta.mail.internet.MimeMessage(
                        session,
                        new java.io.ByteArrayInputStream(
                                mail("sam@smtp.example", "By SMTP", "s1@smtp.example", null)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        send(message, "support+vip@anxin.example");
        intake.sweep();
        assertThat(desk.count("intake", "mail_id = 's1@smtp.example' and outcome = 'MESSAGE'"))
                .isEqualTo(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> send(message, "nobody@anxin.example"))
                .hasMessageContaining("Invalid Addresses");
    }

    private static void send(jakarta.mail.internet.MimeMessage message, String to)
            throws Exception {
        try (jakarta.mail.Transport transport = message.getSession().getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(
                    message,
                    new jakarta.mail.Address[] {new jakarta.mail.internet.InternetAddress(to)});
        }
    }

    @Test
    void httpTakesMailOfMachinesWithATokenAndTellsTheTicket() throws Exception {
        String mail = mail("henry@http.example", "By HTTP", "h9@http.example", null);
        HttpResponse<String> refused = post("support", mail, "wrong");
        assertThat(refused.statusCode()).isEqualTo(401);
        HttpResponse<String> taken = post("support", mail, machine());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        assertThat(taken.body()).contains("\"outcome\":\"MESSAGE\"").contains("\"T-");
        assertThat(post("nowhere", mail, machine()).statusCode()).isEqualTo(404);
        HttpResponse<String> empty = post("support", "", machine());
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("请求中没有邮件");
    }

    private HttpResponse<String> post(String mailbox, String mail, String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://localhost:"
                                                    + port
                                                    + "/api/v1/intake/mail?mailbox="
                                                    + mailbox))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "message/rfc822")
                            .header("Accept-Language", "zh-CN")
                            .POST(HttpRequest.BodyPublishers.ofString(mail))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /// More than there are connections, and all of one sender, whose mails follow each other.
    @Test
    @Timeout(60)
    void aFloodOfOneSenderStopsNobody() throws Exception {
        String machine = machine();
        List<Callable<HttpResponse<String>>> flood = new ArrayList<>();
        for (int i = 0; i < 96; i++) {
            String mail = mail("fay@flood.example", "Flood", "f" + i + "@flood.example", null);
            flood.add(() -> post("support", mail, machine));
        }
        try (ExecutorService together = Executors.newFixedThreadPool(48)) {
            for (Future<HttpResponse<String>> answer : together.invokeAll(flood)) {
                assertThat(answer.get().statusCode()).isEqualTo(202);
            }
        }
        intake.sweep();
        assertThat(desk.count("message", "mail_id like 'f%@flood.example'")).isEqualTo(96);
    }

    @Test
    void whatIsTooLargeIsRefusedAndNoted() {
        byte[] large = new byte[Intake.LARGEST_MAIL + 1];
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                intake.receive(
                                        desk.support(),
                                        io.anxin.conversation.intake.Source.HTTP,
                                        null,
                                        large))
                .isInstanceOf(io.anxin.conversation.intake.MailTooLarge.class);
        assertThat(desk.count("intake", "outcome = 'REFUSED'")).isPositive();
    }

    @Test
    void aMailWithoutAnythingBecomesATicketAllTheSame() {
        Receipt bare = desk.receive("\n\n");
        assertThat(bare.outcome()).isEqualTo(Outcome.MESSAGE);
        assertThat(bare.ticketNumber()).startsWith("T-");
    }

    @Test
    void whatFailsIsTriedAgainAndThenLiesInQuarantine() {
        desk.sql
                .sql(
                        "alter table conversation.message add constraint broken check (text <> 'boom')")
                .update();
        Receipt failing =
                desk.receive(mail("rita@boom.example", "Boom", "r1@boom.example", null, "boom"));
        assertThat(failing.outcome()).isEqualTo(Outcome.PENDING);
        Receipt other = desk.receive(mail("rita@boom.example", "Fine", "r2@boom.example", null));
        assertThat(other.outcome()).isEqualTo(Outcome.MESSAGE);
        for (int i = 0; i < 5; i++) {
            desk.sql
                    .sql(
                            "update conversation.intake set next_attempt_at = now() - interval '1 s'"
                                    + " where outcome = 'PENDING'")
                    .update();
            intake.sweep();
        }
        assertThat(intake.receipt(failing.intakeId()).outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(desk.count("message", "mail_id = 'r1@boom.example'")).isZero();
        desk.sql.sql("alter table conversation.message drop constraint broken").update();
        Browser.Answer released = agent().post(RELEASE.formatted(failing.intakeId()), Map.of());
        assertThat(released.body().path("outcome").asString()).isEqualTo("MESSAGE");
    }

    @Test
    void staffReleaseWhatTheProgramHeldBack() {
        Receipt held =
                desk.receive(
                        "Auto-Submitted: auto-replied\n"
                                + mail("rob@rel.example", "Alarm", "x1@rel.example", null));
        assertThat(held.outcome()).isEqualTo(Outcome.MACHINE);
        Actor director = desk.agent();
        intake.release(director, held.intakeId(), new ReleaseIntake(TreatAs.NEW_TICKET, null));
        intake.sweep();
        assertThat(intake.receipt(held.intakeId()).outcome()).isEqualTo(Outcome.MESSAGE);
        Browser.Answer entry = agent().get("/api/v1/intake/" + held.intakeId());
        assertThat(entry.body().path("original").path("subject").asString()).isEqualTo("Alarm");
        Browser.Answer again = agent().post(RELEASE.formatted(held.intakeId()), Map.of());
        assertThat(again.problem()).isEqualTo("NotReleasable");
    }

    @Test
    void anAnswerLeavesWithItsMessageAndReachesTheCustomer() throws Exception {
        Receipt first = desk.receive(mail("olga@out.example", "Filter", "o1@out.example", null));
        desk.reply(first, "Please turn it off.");
        Message answer = desk.thread(first).getLast();
        assertThat(desk.delivery(answer)).isEqualTo(OutboxState.SENT);
        jakarta.mail.internet.MimeMessage arrived =
                java.util.Arrays.stream(
                                MailDesk.POST.getReceivedMessagesForDomain("olga@out.example"))
                        .filter(m -> subject(m).startsWith("Re: Filter"))
                        .findFirst()
                        .orElseThrow();
        assertThat(subject(arrived)).contains(String.valueOf(first.ticketNumber()));
        assertThat(arrived.getHeader("References", " ")).contains("o1@out.example");
        assertThat(arrived.getMessageID())
                .isEqualTo("<" + Objects.requireNonNull(answer.mail()).messageId() + ">");
        assertThat(arrived.getHeader("Auto-Submitted")).isNull();
    }

    private static String subject(jakarta.mail.Message message) {
        try {
            return String.valueOf(message.getSubject());
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsTriedAgainLaterAndStaffDecideWhatIsUncertain() {
        Receipt first = desk.receive(mail("pia@out.example", "Lost", "p1@out.example", null));
        desk.reply(first, "One moment.");
        String id =
                String.valueOf(
                        Objects.requireNonNull(desk.thread(first).getLast().delivery()).outbox());
        desk.sql
                .sql(
                        """
                        update conversation.outbox set state = 'SENDING', settled_at = null,
                            claimed_at = now() - interval '20 minutes' where id = ?::uuid
                        """)
                .param(id)
                .update();
        courier.deliver();
        List<Message> thread = desk.thread(first);
        assertThat(thread.getLast().direction()).isEqualTo(Direction.SYSTEM);
        assertThat(desk.count("outbox", "state = 'UNCERTAIN' and id = '" + id + "'")).isEqualTo(1);
        assertThat(agent().get("/api/v1/outbox?state=uncertain").body().path("items").size())
                .isPositive();
        assertThat(agent().post("/api/v1/outbox/" + id + "/retry", null).status()).isEqualTo(204);
        courier.deliver();
        assertThat(desk.count("outbox", "state = 'SENT' and id = '" + id + "'")).isEqualTo(1);
        assertThat(agent().delete("/api/v1/outbox/" + id).problem()).isEqualTo("NotWaiting");
    }

    @Test
    void anAnswerIsRefusedWhenTheThreadMovedOn() {
        Receipt first = desk.receive(mail("quin@out.example", "Race", "q1@out.example", null));
        desk.receive(mail("quin@out.example", "Re: Race", "q2@out.example", "q1@out.example"));
        String path = "/api/v1/tickets/" + first.ticketId();
        Map<String, Object> reply =
                Map.of(
                        "text",
                        "<b>Hi</b><script>x</script>",
                        "format",
                        "HTML",
                        "lastSeenMessage",
                        1);
        Browser.Answer refused = agent().speaking("zh-CN").post(path + "/replies", reply);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("ThreadMovedOn");
        assertThat(refused.body().path("since").size()).isEqualTo(1);
        Map<String, Object> anyway = new java.util.HashMap<>(reply);
        anyway.put("sendAnyway", true);
        Browser.Answer sent = agent().post(path + "/replies", anyway);
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
        assertThat(sent.body().path("html").asString())
                .contains("<b>Hi</b>")
                .doesNotContain("script");
        assertThat(agent().get(path + "/messages").body().path("items").size()).isEqualTo(4);
    }

    @Test
    void aCopyThatCameBeforeItsFirstHadAnEffectTellsTheTicketAllTheSame() {
        String twice = mail("uma@out.example", "Sent twice", "u1@out.example", null);
        Receipt first = desk.receive(twice);
        Receipt copy = desk.receive(twice);
        // As a copy is written while the first is still pending.
        desk.sql
                .sql(
                        "update conversation.intake set ticket_id = null, message_id = null where id = ?")
                .param(copy.intakeId().value())
                .update();

        Browser.Answer entry = agent().get("/api/v1/intake/" + copy.intakeId());
        assertThat(entry.body().findPath("outcome").asString()).isEqualTo("DUPLICATE");
        assertThat(entry.body().findPath("ticketId").asLong()).isEqualTo(first.ticketId());
    }

    @Test
    void anAnswerResolvesInOneStepAndIsNotSaidTwice() {
        Receipt first = desk.receive(mail("ruth@out.example", "Solve", "r1@out.example", null));
        String path = "/api/v1/tickets/" + first.ticketId();
        Map<String, Object> reply =
                new java.util.HashMap<>(
                        Map.of("text", "Done.", "format", "TEXT", "lastSeenMessage", 2));
        reply.put("resolution", Map.of("code", "no-such-code"));
        Browser.Answer refused = agent().post(path + "/replies", reply);
        assertThat(refused.problem()).isEqualTo("UnknownResolutionCode");
        assertThat(agent().get(path + "/messages").body().path("items").size()).isEqualTo(2);

        String code =
                agent().get("/api/v1/resolution-codes").body().path(0).path("code").asString();
        reply.put("resolution", Map.of("code", code));
        reply.put("id", java.util.UUID.randomUUID().toString());
        Browser.Answer sent = agent().post(path + "/replies", reply);
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
        assertThat(agent().get(path).body().path("state").asString()).isEqualTo("RESOLVED");
        Browser.Answer again = agent().post(path + "/replies", reply);
        assertThat(again.body().path("id")).isEqualTo(sent.body().path("id"));
        assertThat(desk.count("message", "direction = 'OUT' and text like '%Done.%'")).isOne();

        Receipt other = desk.receive(mail("ruth@out.example", "Else", "r2@out.example", null));
        Browser.Answer taken =
                agent().post("/api/v1/tickets/" + other.ticketId() + "/replies", reply);
        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.body().path("errors").path(0).path("field").asString()).isEqualTo("id");
    }

    @Test
    void draftsAndNotesStayAmongStaff() {
        Receipt first = desk.receive(mail("uma@out.example", "Draft", "u1@out.example", null));
        String path = "/api/v1/tickets/" + first.ticketId();
        Browser agent = agent();
        assertThat(agent.get(path + "/draft").status()).isEqualTo(204);
        agent.put(path + "/draft", Map.of("kind", "NOTE", "html", "half a", "lastSeenMessage", 1));
        assertThat(agent().get(path + "/draft").body().path("html").asString()).isEqualTo("half a");
        Browser.Answer note =
                agent.post(path + "/notes", Map.of("text", "half a thought", "format", "TEXT"));
        assertThat(note.body().path("direction").asString()).isEqualTo("NOTE");
        assertThat(note.body().hasNonNull("delivery")).isFalse();
        assertThat(agent.get(path + "/draft").status()).isEqualTo(204);
    }

    @Test
    void aMailboxIsCheckedAndSaysWhatIsWrong() {
        String path = "/api/v1/mailboxes/" + desk.support().id() + "/check";
        Browser machine = new Browser(port).withToken(machine()).speaking("zh-CN");
        Browser.Answer check = machine.post(path, null);
        assertThat(check.status()).as(check.body().toString()).isEqualTo(200);
        assertThat(check.body().path("imap").path("well").asBoolean()).isTrue();
        assertThat(check.body().path("smtp").path("well").asBoolean()).isTrue();
        assertThat(check.body().path("imap").path("text").asString()).contains("登录成功");
    }
}
