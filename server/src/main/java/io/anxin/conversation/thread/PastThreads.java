package io.anxin.conversation.thread;

import io.anxin.customer.CustomerSummary;
import io.anxin.ticket.importing.PastMessage;
import io.anxin.ticket.importing.PastTicketTaken;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps what was said of a ticket in another system, in the transaction that takes it over.
@Component
class PastThreads {

    private final Threads threads;

    PastThreads(Threads threads) {
        this.threads = threads;
    }

    @EventListener
    void on(PastTicketTaken taken) {
        CustomerSummary customer = taken.customer();
        threads.takeOver(
                new Threads.Start(null, taken.ticket().subject(), customer.locale(), List.of()),
                taken.ticket().said().stream()
                        .map(each -> message(taken.id().value(), customer, each))
                        .toList());
    }

    private static NewMessage message(long ticket, CustomerSummary customer, PastMessage said) {
        if (said.writer() == PastMessage.Writer.CUSTOMER) {
            return NewMessage.heard(
                    ticket, customer.id().value(), customer.name(), said.at(), said.text());
        }
        return new NewMessage(
                MessageId.next(),
                ticket,
                said.writer() == PastMessage.Writer.NOTE ? Direction.NOTE : Direction.OUT,
                new NewMessage.Writer(
                        AuthorKind.STAFF,
                        said.by() == null ? null : said.by().value(),
                        said.name(),
                        null),
                said.at(),
                NewMessage.Content.plain(said.text()),
                null,
                List.of(),
                false,
                List.of(),
                null);
    }
}
