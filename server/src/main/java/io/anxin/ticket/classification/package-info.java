/// What a request is about before anybody has read it: ordered rules over channel, mailbox, sender,
/// language and the words of its subject and text, in Chinese and English.
///
/// Words: a *rule* is conditions and actions; a *condition* is one test, an *action* sets kind,
/// category, severity, impact, team or tags; the *classification* is what all matching rules say
/// together, with its reasons. Rules are data; the first rule to set a value wins.
@NullMarked
package io.anxin.ticket.classification;

import org.jspecify.annotations.NullMarked;
