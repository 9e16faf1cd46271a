package io.anxin.collaboration.task;

import io.anxin.access.Actor;
import io.anxin.collaboration.task.trait.Capacity;
import io.anxin.conversation.Messages;
import io.anxin.conversation.WriteReply;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What production or sales promised goes back to the customer: the letter is prepared in his
/// language, and goes out once somebody has read it.
@Service
class CustomerLetters {

    /// @param locale the language of the customer
    record PreparedLetter(String text, String locale) {}

    private final Tasks tasks;
    private final Tickets tickets;
    private final Messages messages;
    private final MessageSource texts;

    CustomerLetters(Tasks tasks, Tickets tickets, Messages messages, MessageSource texts) {
        this.tasks = tasks;
        this.tickets = tickets;
        this.messages = messages;
        this.texts = texts;
    }

    PreparedLetter prepare(Actor actor, UUID id) {
        Task task = tasks.visible(actor, id);
        tasks.requireDecides(actor, task);
        Task.Answer answer = answer(task);
        TicketSummary ticket = ticket(actor, task);
        Locale locale = Locale.forLanguageTag(ticket.locale());
        Task.Wish wish = task.wish();
        String day =
                answer.promisedOn() == null
                        ? ""
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale)
                                .format(answer.promisedOn());
        Object[] arguments = {
            wish == null ? task.title() : wish.product(),
            wish == null || wish.quantity() == null ? "" : wish.quantity().toPlainString(),
            day,
            answer.quantity() == null ? "" : answer.quantity().toPlainString()
        };
        String key =
                "task.letter."
                        + task.kind()
                        + "."
                        + answer.capacity()
                        + (answer.capacity() == Capacity.PARTIAL && answer.quantity() != null
                                ? ".some"
                                : "");
        return new PreparedLetter(texts.getMessage(key, arguments, locale), ticket.locale());
    }

    /// Sends the letter in the thread of the ticket; the same answer is told once.
    @Transactional
    Task send(Actor actor, UUID id, String text, Locale reader) {
        Task task = tasks.visible(actor, id);
        tasks.requireDecides(actor, task);
        String occasion = task.id() + "/" + answer(task).at();
        messages.reply(
                actor,
                ticket(actor, task).id(),
                new WriteReply(
                        text,
                        WriteReply.Format.TEXT,
                        null,
                        null,
                        null,
                        0,
                        true,
                        null,
                        null,
                        null,
                        UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8))),
                reader);
        return tasks.told(actor, id);
    }

    private TicketSummary ticket(Actor actor, Task task) {
        return tickets.requireWritable(actor, tickets.current(new TicketId(task.ticket())));
    }

    private static Task.Answer answer(Task task) {
        Task.Answer answer = task.answer();
        if (answer == null) {
            throw new NotAnswered(task.spoken());
        }
        return answer;
    }
}
