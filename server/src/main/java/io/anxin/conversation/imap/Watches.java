package io.anxin.conversation.imap;

import io.anxin.conversation.mailbox.MailServer;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.MailboxId;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.mailbox.Progress;
import io.anxin.conversation.round.Round;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps one watch for each mailbox that is fetched: begins, ends and renews them as mailboxes
/// change or a watch dies.
@Component
public class Watches {

    private final Mailboxes mailboxes;
    private final Fetch fetch;
    private final OneNode oneNode;
    private final Clock clock;
    private final Map<MailboxId, Watch> running = new HashMap<>();
    private final Round round = new Round("imap", Duration.ofSeconds(5), this::look);

    Watches(Mailboxes mailboxes, Fetch fetch, OneNode oneNode, Clock clock) {
        this.mailboxes = mailboxes;
        this.fetch = fetch;
        this.oneNode = oneNode;
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
    synchronized void stop() {
        round.stop();
        running.values().forEach(Watch::end);
        running.clear();
    }

    /// Brings the watches in line with the mailboxes.
    synchronized void look() {
        List<Mailbox> wanted = mailboxes.list().stream().filter(m -> m.imap() != null).toList();
        running.entrySet()
                .removeIf(
                        entry -> {
                            boolean kept = wanted.stream().anyMatch(entry.getValue()::watches);
                            if (!kept) {
                                entry.getValue().end();
                            }
                            return !kept;
                        });
        for (Mailbox mailbox : wanted) {
            MailServer server = mailbox.imap();
            if (server != null) {
                running.computeIfAbsent(
                        mailbox.id(),
                        _ -> new Watch(mailbox, server, fetch, mailboxes, oneNode, clock).start());
            }
        }
    }

    /// Fetches a mailbox once, now and on this thread.
    public void fetchOnce(Mailbox mailbox) throws MessagingException {
        MailServer server = mailbox.imap();
        if (server == null) {
            return;
        }
        try (Store store = fetch.connect(server)) {
            Progress before =
                    Optional.ofNullable(mailboxes.progress().get(mailbox.id()))
                            .orElseGet(() -> Progress.none(mailbox.id()));
            fetch.fetchNew(mailbox, fetch.open(store, mailbox), before);
        }
    }
}
