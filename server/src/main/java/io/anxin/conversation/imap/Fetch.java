package io.anxin.conversation.imap;

import io.anxin.conversation.intake.Intake;
import io.anxin.conversation.intake.MailTooLarge;
import io.anxin.conversation.intake.Source;
import io.anxin.conversation.mailbox.Connections;
import io.anxin.conversation.mailbox.MailServer;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.mailbox.Progress;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.springframework.stereotype.Component;

/// Reads a folder from the last number on. A mail is first in the ledger and only then is the
/// number moved on and the mail flagged as seen; the flag is a courtesy to people who look into the
/// mailbox and is never asked for. When the server numbers its mails anew everything is read again,
/// and the ledger knows what it has by Message-ID and content.
@Component
class Fetch {

    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int BATCH = 50;

    private final Intake intake;
    private final Mailboxes mailboxes;
    private final Connections connections;
    private final Clock clock;

    Fetch(Intake intake, Mailboxes mailboxes, Connections connections, Clock clock) {
        this.intake = intake;
        this.mailboxes = mailboxes;
        this.connections = connections;
        this.clock = clock;
    }

    Store connect(MailServer server) throws MessagingException {
        return connections.fetching(server, SILENCE);
    }

    IMAPFolder open(Store store, Mailbox mailbox) throws MessagingException {
        Folder folder = store.getFolder(mailbox.imapFolder());
        folder.open(Folder.READ_WRITE);
        return (IMAPFolder) folder;
    }

    /// Takes in everything above the last number.
    Progress fetchNew(Mailbox mailbox, IMAPFolder folder, Progress before)
            throws MessagingException {
        long validity = folder.getUIDValidity();
        boolean anew = before.uidValidity() == null || before.uidValidity() != validity;
        long last = anew ? 0 : before.lastUid();
        List<Message> waiting = above(folder, last);
        Progress progress = before.reached(validity, last, waiting.size(), clock.instant());
        for (int from = 0; from < waiting.size(); from += BATCH) {
            List<Message> batch = waiting.subList(from, Math.min(from + BATCH, waiting.size()));
            long reached = takeIn(mailbox, folder, validity, batch);
            int behind = waiting.size() - from - batch.size();
            progress = progress.reached(validity, reached, behind, clock.instant());
            mailboxes.keep(progress);
        }
        if (waiting.isEmpty()) {
            mailboxes.keep(progress);
        }
        return progress;
    }

    /// `UID n:*` answers the last mail even when its number is below n, so the numbers are
    /// compared.
    private static List<Message> above(IMAPFolder folder, long last) throws MessagingException {
        Message[] found = folder.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        FetchProfile numbers = new FetchProfile();
        numbers.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(found, numbers);
        return Arrays.stream(found)
                .filter(message -> message != null && uid(folder, message) > last)
                .sorted(Comparator.comparingLong(message -> uid(folder, message)))
                .toList();
    }

    private long takeIn(Mailbox mailbox, IMAPFolder folder, long validity, List<Message> batch)
            throws MessagingException {
        long reached = 0;
        for (Message message : batch) {
            reached = uid(folder, message);
            takeIn(mailbox, validity + ":" + reached, message);
        }
        intake.hurry();
        folder.setFlags(batch.toArray(Message[]::new), new Flags(Flags.Flag.SEEN), true);
        return reached;
    }

    private void takeIn(Mailbox mailbox, String key, Message message) throws MessagingException {
        if (message.isExpunged()) {
            return;
        }
        if (message.getSize() > Intake.LARGEST_MAIL) {
            intake.refuse(mailbox, Source.IMAP, "", message.getSize());
            return;
        }
        try {
            ByteArrayOutputStream raw =
                    new ByteArrayOutputStream(Math.max(1_024, message.getSize()));
            message.writeTo(raw);
            intake.accept(mailbox, Source.IMAP, key, raw.toByteArray());
        } catch (MailTooLarge _) {
            // Its line is in the ledger; the next mail shall come.
            return;
        } catch (IOException e) {
            throw new MessagingException("The mail broke off", e);
        }
    }

    private static long uid(IMAPFolder folder, Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException _) {
            return -1;
        }
    }
}
