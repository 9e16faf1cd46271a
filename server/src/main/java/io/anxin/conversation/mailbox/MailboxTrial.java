package io.anxin.conversation.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Tries the servers of a mailbox and says what is wrong, in the words of the reader.
@Component
class MailboxTrial {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Connections connections;
    private final OutgoingServer outgoing;
    private final MessageSource texts;

    MailboxTrial(Connections connections, OutgoingServer outgoing, MessageSource texts) {
        this.connections = connections;
        this.outgoing = outgoing;
        this.texts = texts;
    }

    MailboxCheck check(Mailbox mailbox, Locale locale) {
        return new MailboxCheck(
                mailbox.imap() == null ? null : imap(mailbox, mailbox.imap(), locale),
                smtp(mailbox, locale));
    }

    String told(Fault fault, Locale locale) {
        return text("mailbox.fault." + fault.kind(), locale);
    }

    private MailboxCheck.Finding imap(Mailbox mailbox, MailServer server, Locale locale) {
        try (Store store = connections.fetching(server, PATIENCE)) {
            Folder folder = store.getFolder(mailbox.imapFolder());
            if (!folder.exists()) {
                throw new FolderNotFoundException(folder, mailbox.imapFolder());
            }
            folder.open(Folder.READ_ONLY);
            int messages = folder.getMessageCount();
            folder.close(false);
            return new MailboxCheck.Finding(
                    true, text("mailbox.check.imap", locale, messages), null);
        } catch (MessagingException | RuntimeException e) {
            return finding(Fault.of(e), locale);
        }
    }

    private MailboxCheck.@Nullable Finding smtp(Mailbox mailbox, Locale locale) {
        Optional<MailServer> server = outgoing.of(mailbox);
        if (server.isEmpty()) {
            return finding(new Fault(Fault.Kind.NO_SERVER, null), locale);
        }
        try (Transport transport = connections.sending(server.get(), PATIENCE)) {
            return new MailboxCheck.Finding(
                    transport.isConnected(),
                    text("mailbox.check.smtp", locale, server.get().host()),
                    null);
        } catch (MessagingException | RuntimeException e) {
            return finding(Fault.of(e), locale);
        }
    }

    private MailboxCheck.Finding finding(Fault fault, Locale locale) {
        return new MailboxCheck.Finding(false, told(fault, locale), fault.detail());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
