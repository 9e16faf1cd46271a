package io.anxin.conversation.outbox;

import io.anxin.conversation.mailbox.Connections;
import io.anxin.conversation.mailbox.Fault;
import io.anxin.conversation.mailbox.MailServer;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.MailboxId;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.mailbox.OutgoingServer;
import io.anxin.conversation.round.Round;
import jakarta.annotation.PreDestroy;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hands the mails of the outbox to their mail servers. A mail is claimed only when the server
/// already answers, so the time in which a crash leaves doubt is the time of the handing over
/// itself.
@Component
public class Courier {

    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int GO_AHEAD = 354;
    private static final int PERMANENT = 500;

    private final Delivery deliveries;
    private final Settlement settlement;
    private final Mailboxes mailboxes;
    private final OutgoingServer servers;
    private final Connections connections;
    private final Clock clock;
    private final Round round = new Round("outbox", Duration.ofSeconds(1), this::deliver);

    Courier(
            Delivery deliveries,
            Settlement settlement,
            Mailboxes mailboxes,
            OutgoingServer servers,
            Connections connections,
            Clock clock) {
        this.deliveries = deliveries;
        this.settlement = settlement;
        this.mailboxes = mailboxes;
        this.servers = servers;
        this.connections = connections;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext()
                .getEnvironment()
                .getProperty("anxin.background", Boolean.class, true)) {
            round.start();
        }
    }

    @PreDestroy
    void stop() {
        round.stop();
    }

    /// Delivers everything that is due now, the mailboxes side by side.
    public void deliver() {
        settlement.doubtTheDead();
        List<MailboxId> due = deliveries.due(clock.instant());
        if (due.isEmpty()) {
            return;
        }
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(
                    id -> mailboxes.find(id).ifPresent(box -> each.execute(() -> deliver(box))));
        }
    }

    private void deliver(Mailbox mailbox) {
        Optional<MailServer> server = servers.of(mailbox);
        if (server.isEmpty()) {
            deliveries.hold(mailbox.id(), clock.instant());
            return;
        }
        try (Transport transport = connections.sending(server.get(), SILENCE)) {
            Optional<Delivery.Claimed> next = claim(transport, mailbox);
            while (next.isPresent()) {
                send((SMTPTransport) transport, next.get());
                next = claim(transport, mailbox);
            }
        } catch (MessagingException e) {
            settlement.unreachable(mailbox.id(), Fault.of(e));
        }
    }

    private Optional<Delivery.Claimed> claim(Transport transport, Mailbox mailbox) {
        return transport.isConnected()
                ? deliveries.claim(mailbox.id(), clock.instant())
                : Optional.empty();
    }

    private void send(SMTPTransport transport, Delivery.Claimed mail) {
        try {
            SMTPMessage message =
                    new SMTPMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(mail.mime()));
            message.setEnvelopeFrom(mail.sender());
            transport.sendMessage(message, addresses(mail.recipients()));
            settlement.sent(mail, null);
        } catch (MessagingException e) {
            settle(transport, mail, e);
        }
    }

    private void settle(
            SMTPTransport transport, Delivery.Claimed mail, MessagingException problem) {
        Fault fault = fault(problem);
        if (problem instanceof SendFailedException some
                && some.getValidSentAddresses() != null
                && some.getValidSentAddresses().length > 0) {
            settlement.sent(mail, fault);
            return;
        }
        int code = codeOf(problem);
        if (code >= PERMANENT) {
            settlement.failed(mail, fault);
        } else if (code < 0 && transport.getLastReturnCode() == GO_AHEAD) {
            settlement.uncertain(mail, fault);
        } else {
            settlement.postponed(mail, fault);
        }
    }

    private static Fault fault(MessagingException problem) {
        Fault found = Fault.of(problem);
        String said = answerOf(problem);
        return said == null ? found : new Fault(Fault.Kind.REFUSED, said);
    }

    /// The first answer of the server that explains the refusal, as a rule that to a recipient.
    private static @Nullable String answerOf(MessagingException problem) {
        for (Exception cause = problem; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return refused.getAddress() + ": " + refused.getMessage();
            }
        }
        return problem instanceof SMTPSendFailedException failed ? failed.getMessage() : null;
    }

    /// The answer code of the server: that to a recipient before that to the whole, -1 when it gave
    /// none.
    private static int codeOf(MessagingException problem) {
        int code = -1;
        for (Exception cause = problem; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (cause instanceof SMTPSendFailedException failed) {
                code = failed.getReturnCode();
            }
        }
        return code;
    }

    private static @Nullable Exception next(Exception problem) {
        return problem instanceof MessagingException mail ? mail.getNextException() : null;
    }

    private static Address[] addresses(List<String> recipients) throws MessagingException {
        Address[] addresses = new Address[recipients.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = new InternetAddress(recipients.get(i), false);
        }
        return addresses;
    }
}
