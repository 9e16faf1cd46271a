package io.anxin.conversation;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.conversation.intake.Intake;
import io.anxin.conversation.intake.Receipt;
import io.anxin.conversation.intake.Source;
import io.anxin.conversation.mailbox.DescribeMailbox;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.mailbox.Security;
import io.anxin.conversation.outbox.Courier;
import io.anxin.conversation.outbox.OutboxState;
import io.anxin.organisation.Teams;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A desk with two mailboxes, whose mail server is a real one in this process.
@TestComponent
class MailDesk {

    static final GreenMail POST =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                    });

    static final Actor SYSTEM = Actor.system("test");

    private final Intake intake;
    private final Mailboxes mailboxes;
    private final Teams teams;
    private final Accounts accounts;
    private final Tickets tickets;
    private final ThreadReader threads;
    private final ThreadScopes scopes;
    private final Messages messages;
    private final Courier courier;
    final JdbcClient sql;

    MailDesk(
            Intake intake,
            Mailboxes mailboxes,
            Teams teams,
            Accounts accounts,
            Tickets tickets,
            ThreadReader threads,
            ThreadScopes scopes,
            Messages messages,
            Courier courier,
            JdbcClient sql) {
        this.intake = intake;
        this.mailboxes = mailboxes;
        this.teams = teams;
        this.accounts = accounts;
        this.tickets = tickets;
        this.threads = threads;
        this.scopes = scopes;
        this.messages = messages;
        this.courier = courier;
        this.sql = sql;
    }

    static synchronized void open() {
        if (!POST.isRunning()) {
            POST.start();
            POST.setUser("support@anxin.example", "support", "secret");
        }
    }

    Mailbox mailbox(String name, int team) {
        try {
            return mailboxes.named(name);
        } catch (NotFound _) {
            UUID queue = teams.list().get(team).id().value();
            return mailboxes.create(
                    SYSTEM,
                    new DescribeMailbox(
                            null,
                            name,
                            "Anxin " + name,
                            name + "@anxin.example",
                            List.of(name + "-old@anxin.example"),
                            queue,
                            "support".equals(name) ? imap() : null,
                            null,
                            null));
        }
    }

    private static DescribeMailbox.Server imap() {
        return new DescribeMailbox.Server(
                "127.0.0.1", POST.getImap().getPort(), Security.NONE, "support", "secret", true);
    }

    /// The team that leads the ticket, then those that take part.
    List<UUID> teamsOf(Receipt receipt) {
        return sql.sql("select unnest(team || participating_teams) from ticket.ticket where id = ?")
                .param(receipt.ticketId())
                .query(UUID.class)
                .list();
    }

    Mailbox support() {
        return mailbox("support", 0);
    }

    Mailbox complaints() {
        return mailbox("complaints", 1);
    }

    Receipt receive(Mailbox mailbox, String mail) {
        return intake.receive(
                mailbox,
                Source.HTTP,
                null,
                mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    Receipt receive(String mail) {
        return receive(support(), mail);
    }

    static String mail(String from, String subject, String id, @Nullable String answers) {
        return mail(from, subject, id, answers, "The pump makes a noise. " + id);
    }

    static String mail(
            String from, String subject, String id, @Nullable String answers, String text) {
        return """
        From: %s
        To: support@anxin.example
        Subject: %s
        Message-ID: <%s>
        Date: Tue, 03 Mar 2026 10:00:00 +0800
        %sContent-Type: text/plain; charset=utf-8

        %s
        """
                .formatted(
                        from,
                        subject,
                        id,
                        answers == null ? "" : "In-Reply-To: <" + answers + ">\n",
                        text);
    }

    List<Message> thread(Receipt receipt) {
        return thread(ticket(receipt));
    }

    List<Message> thread(TicketId ticket) {
        return threads.page(scopes.of(ticket), null, 200, Locale.ENGLISH).items();
    }

    /// The thread as a reader gets it who asks for few messages at a time.
    List<Message> pages(TicketId ticket, int size) {
        List<Message> all = new ArrayList<>();
        String after = null;
        do {
            Page<Message> page = threads.page(scopes.of(ticket), after, size, Locale.ENGLISH);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    static TicketId ticket(Receipt receipt) {
        Long id = receipt.ticketId();
        if (id == null) {
            throw new AssertionError("no ticket: " + receipt);
        }
        return new TicketId(id);
    }

    TicketSummary summary(Receipt receipt) {
        return tickets.requireVisible(SYSTEM, ticket(receipt));
    }

    Account colleague(String mail) {
        return colleague(mail, Role.DIRECTOR);
    }

    Account colleague(String mail, Role role) {
        return accounts.byMail(mail)
                .orElseGet(
                        () ->
                                accounts.create(
                                        SYSTEM,
                                        new NewAccount(
                                                mail,
                                                mail,
                                                Set.of(role),
                                                "en",
                                                "correct horse battery")));
    }

    Actor agent() {
        return Actor.person(colleague("agent@anxin.example"), "test");
    }

    /// Answers a ticket and hands the mail to the mail server.
    ///
    /// @return the Message-ID of the answer
    String reply(Receipt receipt, String text) {
        int ordinal =
                messages.reply(
                        agent(),
                        ticket(receipt),
                        new WriteReply(
                                text,
                                WriteReply.Format.TEXT,
                                null,
                                null,
                                null,
                                0,
                                true,
                                null,
                                null,
                                null,
                                null),
                        Locale.ENGLISH);
        courier.deliver();
        return Optional.ofNullable(thread(receipt).get(ordinal - 1).mail())
                .map(Message.Mail::messageId)
                .orElseThrow();
    }

    OutboxState delivery(Message message) {
        return Optional.ofNullable(message.delivery()).orElseThrow().state();
    }

    long count(String table, String condition) {
        return sql.sql("select count(*) from conversation." + table + " where " + condition)
                .query(Long.class)
                .single();
    }
}
