/// Reading and composing mail: pure Java, no Spring, no database.
///
/// [MailParser] turns any bytes into a [ParsedMail] and never throws; what was wrong is listed in
/// `problems`. [MailComposer] turns an [OutgoingMail] into the bytes that go to the mail server.
///
/// Words: the *new text* is what the writer wrote this time, without the quoted older mail and
/// without the signature; a *bounce* is the report of a mail system that our mail did not arrive.
@NullMarked
package io.anxin.conversation.mail;

import org.jspecify.annotations.NullMarked;
