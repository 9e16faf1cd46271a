/// Live chat: visitors of a web site talk with agents, one sentence at a time.
///
/// Words: a *chat* is one conversation from the first word to the end; a *visitor* is whoever
/// writes in the widget, anonymous or vouched for by the signature of the host site; the *desk* of
/// an agent says whether the agent takes chats and how many; a waiting chat *rings* at one agent
/// until it is accepted or the time for that is over; the *summary* is what the agent writes down
/// at the end. A chat that ends, or is not answered in time, becomes a ticket with all that was
/// said.
///
/// Publishes changes of kind `chat` and `chat-desk`; nobody depends on it. Rules:
/// `docs/policies/live-chat.md`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "access",
            "notification",
            "organisation",
            "organisation :: roster",
            "customer",
            "customer :: merging",
            "ticket",
            "ticket :: trait",
            "conversation",
            "conversation :: transcript"
        })
package io.anxin.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
