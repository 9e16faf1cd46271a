package io.anxin.conversation.answer;

import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.thread.MessageId;
import io.anxin.conversation.thread.NewMessage;
import io.anxin.conversation.thread.Threads;
import io.anxin.files.StoredFile;
import java.util.List;

/// Something to be sent to the customer.
///
/// @param place the place in the thread that was taken for it
/// @param content what is said; its quoted part goes out below it
/// @param files sent along
/// @param automatic written by a program
public record Answer(
        MessageId id,
        Threads.Place place,
        Mailbox mailbox,
        NewMessage.Writer writer,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        NewMessage.Content content,
        List<StoredFile> files,
        boolean automatic) {}
