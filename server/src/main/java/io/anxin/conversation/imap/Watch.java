package io.anxin.conversation.imap;

import io.anxin.conversation.mailbox.Fault;
import io.anxin.conversation.mailbox.MailServer;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.mailbox.Progress;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches one mailbox on a virtual thread of its own: fetches, then waits for the server to
/// announce new mail (IDLE) or for the next look. After a fault it waits longer each time.
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /// Servers and routers forget connections that say nothing for half an hour; and whatever they
    /// promise, a look every few minutes costs little.
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(4);

    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final ScheduledExecutorService ALARMS =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("imap-alarms").factory());

    private final Mailbox mailbox;
    private final MailServer server;
    private final Fetch fetch;
    private final Mailboxes mailboxes;
    private final OneNode oneNode;
    private final Clock clock;
    private volatile @Nullable Store open;
    private final Thread runner;
    private volatile boolean ended;

    Watch(
            Mailbox mailbox,
            MailServer server,
            Fetch fetch,
            Mailboxes mailboxes,
            OneNode oneNode,
            Clock clock) {
        this.mailbox = mailbox;
        this.server = server;
        this.fetch = fetch;
        this.mailboxes = mailboxes;
        this.oneNode = oneNode;
        this.clock = clock;
        this.runner = Thread.ofVirtual().name("imap-" + mailbox.name()).unstarted(this::repeat);
    }

    Watch start() {
        runner.start();
        return this;
    }

    boolean watches(Mailbox other) {
        return mailbox.equals(other) && runner.isAlive();
    }

    void end() {
        ended = true;
        runner.interrupt();
        close(open);
    }

    private void repeat() {
        while (!ended) {
            try {
                if (!oneNode.whileHolding(mailbox.id(), this::watch)) {
                    Thread.sleep(LOOK);
                }
            } catch (InterruptedException _) {
                return;
            } catch (Exception e) {
                pause(failed(e));
            }
        }
    }

    private void watch() throws MessagingException, InterruptedException {
        try (Store store = fetch.connect(server)) {
            open = store;
            IMAPFolder folder = fetch.open(store, mailbox);
            boolean idle = store instanceof IMAPStore imap && imap.hasCapability("IDLE");
            Progress progress = progress();
            while (!ended && oneNode.isAlive()) {
                int known = folder.getMessageCount();
                progress = fetch.fetchNew(mailbox, folder, progress);
                if (idle) {
                    // What the server told of while it answered the fetch it does not tell again.
                    if (folder.getMessageCount() == known) {
                        idle(folder);
                    }
                } else {
                    Thread.sleep(LOOK);
                }
            }
        } finally {
            open = null;
        }
    }

    /// IDLE blocks until the server says something; the alarm ends it by a command of our own.
    private static void idle(IMAPFolder folder) throws MessagingException {
        ScheduledFuture<?> alarm =
                ALARMS.schedule(
                        () -> Thread.ofVirtual().start(() -> wake(folder)),
                        LONGEST_IDLE.toSeconds(),
                        TimeUnit.SECONDS);
        try {
            folder.idle(true);
        } finally {
            alarm.cancel(false);
        }
    }

    private static void wake(IMAPFolder folder) {
        try {
            folder.doCommand(
                    protocol -> {
                        protocol.simpleCommand("NOOP", null);
                        return null;
                    });
        } catch (MessagingException e) {
            LOG.debug("The idle connection is gone", e);
        }
    }

    private Progress progress() {
        return Optional.ofNullable(mailboxes.progress().get(mailbox.id()))
                .orElseGet(() -> Progress.none(mailbox.id()));
    }

    private int failed(Exception problem) {
        if (ended) {
            return 0;
        }
        Fault fault = Fault.of(problem);
        LOG.warn("Mailbox {} cannot be fetched: {}", mailbox.name(), fault);
        Progress progress = progress().failed(fault, clock.instant());
        mailboxes.keep(progress);
        return progress.failures();
    }

    private static void pause(int failures) {
        long seconds = Math.min(LONGEST_PAUSE.toSeconds(), 5L << Math.min(failures, 10));
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable Store store) {
        if (store != null) {
            try {
                store.close();
            } catch (MessagingException e) {
                LOG.debug("The connection is gone already", e);
            }
        }
    }
}
