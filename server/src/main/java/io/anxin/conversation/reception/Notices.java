package io.anxin.conversation.reception;

import io.anxin.conversation.thread.AuthorKind;
import io.anxin.conversation.thread.Direction;
import io.anxin.conversation.thread.MessageId;
import io.anxin.conversation.thread.NewMessage;
import io.anxin.conversation.thread.News;
import io.anxin.conversation.thread.Threads;
import io.anxin.ticket.MessageFacts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the program tells the staff inside a thread.
@Component
class Notices {

    private final Threads threads;
    private final News news;
    private final Clock clock;

    Notices(Threads threads, News news, Clock clock) {
        this.threads = threads;
        this.news = news;
        this.clock = clock;
    }

    /// @param notice message key below `notice.`
    /// @param argument put into the text
    /// @param detail further words, such as what a mail server said
    MessageFacts tell(long ticketId, String notice, String argument, String detail) {
        Threads.Place place =
                threads.take(ticketId, new Threads.Start(null, "", "zh-CN", List.of()));
        NewMessage message =
                new NewMessage(
                        MessageId.next(),
                        ticketId,
                        Direction.SYSTEM,
                        new NewMessage.Writer(AuthorKind.SYSTEM, null, "mail", null),
                        clock.instant(),
                        NewMessage.Content.plain(detail),
                        null,
                        List.of(),
                        true,
                        List.of(),
                        new NewMessage.Notice(notice, List.of(argument)));
        threads.append(message, place.ordinal());
        news.said(ticketId, place.ordinal());
        return new MessageFacts(message.id().value(), place.ordinal(), message.at(), "", detail);
    }
}
