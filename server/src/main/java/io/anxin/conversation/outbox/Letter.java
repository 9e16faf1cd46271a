package io.anxin.conversation.outbox;

import io.anxin.conversation.mail.OutgoingMail;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.thread.MessageId;

/// A mail ready to go out for a message of a thread.
public record Letter(MessageId message, long ticketId, Mailbox mailbox, OutgoingMail mail) {}
