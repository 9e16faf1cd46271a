package io.anxin.conversation.door;

import io.anxin.conversation.intake.Intake;
import io.anxin.conversation.intake.Source;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// Mail delivered by SMTP. Off unless `anxin.smtp-in.port` is set; on the loopback address unless
/// `anxin.smtp-in.address` says otherwise, because a mail server stands in front of it. Takes mail
/// for known mailboxes only, and answers 250 only after the mail is stored for good.
@Component
@ConditionalOnProperty("anxin.smtp-in.port")
class SmtpDoor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpDoor.class);
    private static final int SILENCE_SECONDS = 60;
    private static final int MOST_CONNECTIONS = 100;
    private static final int MOST_RECIPIENTS = 100;

    private final Intake intake;
    private final Mailboxes mailboxes;
    private final SMTPServer server;

    SmtpDoor(
            Intake intake,
            Mailboxes mailboxes,
            @Value("${anxin.smtp-in.port}") int port,
            @Value("${anxin.smtp-in.address:127.0.0.1}") String address)
            throws UnknownHostException {
        this.intake = intake;
        this.mailboxes = mailboxes;
        this.server =
                SMTPServer.port(port)
                        .bindAddress(InetAddress.getByName(address))
                        .softwareName("Anxin")
                        .maxMessageSize(Intake.LARGEST_MAIL)
                        .maxConnections(MOST_CONNECTIONS)
                        .maxRecipients(MOST_RECIPIENTS)
                        .connectionTimeout(SILENCE_SECONDS, TimeUnit.SECONDS)
                        .insertReceivedHeaders(false)
                        .messageHandlerFactory(Delivery::new)
                        .build();
    }

    @Override
    public void start() {
        server.start();
        LOG.info("Taking in mail by SMTP at {}", server.getDisplayableLocalSocketAddress());
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }

    int port() {
        return server.getPortAllocated();
    }

    /// One mail on its way in.
    private final class Delivery implements MessageHandler {

        private final List<Mailbox> recipients = new ArrayList<>();
        private String sender = "";

        private Delivery(MessageContext context) {
            LOG.debug("Mail from {}", context.getRemoteAddress());
        }

        @Override
        public void from(String address) {
            sender = address.toLowerCase(Locale.ROOT);
        }

        @Override
        public void recipient(String address) throws RejectException {
            Mailbox mailbox =
                    mailboxes
                            .owning(address)
                            .orElseThrow(() -> new RejectException(550, "5.1.1 No such mailbox"));
            if (recipients.stream().noneMatch(known -> known.id().equals(mailbox.id()))) {
                recipients.add(mailbox);
            }
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            byte[] raw = data.readNBytes(Intake.LARGEST_MAIL + 1);
            if (raw.length > Intake.LARGEST_MAIL) {
                long size = raw.length + data.skip(Long.MAX_VALUE);
                recipients.forEach(
                        mailbox -> intake.refuse(mailbox, Source.SMTP, sender, clamp(size)));
                throw new RejectException(552, "5.3.4 The mail is too large");
            }
            try {
                // The bounce of a bounce has no sender: that is worth knowing when it is read.
                byte[] whole = withReturnPath(raw);
                recipients.forEach(mailbox -> intake.accept(mailbox, Source.SMTP, null, whole));
            } catch (DataAccessException e) {
                LOG.warn("Mail could not be stored; the sender is asked to try again", e);
                throw new RejectException(451, "4.3.0 Not stored, try again later");
            }
            intake.hurry();
            return null;
        }

        @Override
        public void done() {
            recipients.clear();
        }

        private byte[] withReturnPath(byte[] raw) {
            byte[] header =
                    ("Return-Path: <" + sender.replaceAll("[<>\\s]", "") + ">\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            byte[] whole = new byte[header.length + raw.length];
            System.arraycopy(header, 0, whole, 0, header.length);
            System.arraycopy(raw, 0, whole, header.length, raw.length);
            return whole.length > Intake.LARGEST_MAIL ? raw : whole;
        }

        private static int clamp(long size) {
            return (int) Math.min(size, Integer.MAX_VALUE);
        }
    }
}
