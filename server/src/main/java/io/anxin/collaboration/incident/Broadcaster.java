package io.anxin.collaboration.incident;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.conversation.Messages;
import io.anxin.conversation.WriteReply;
import io.anxin.shared.NotFound;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;

/// Writes the answers of a broadcast, one ticket after the other, each with its own outcome: as the
/// one who asked, in the thread of each customer, in the customer's language. The mails go by the
/// outbox. A node that stops in the middle leaves the rest to the others.
@Component
class Broadcaster {

    /// Those in one sweep, so that others have their turn.
    private static final int BATCH = 50;

    /// Who writes, and into what.
    @Component
    record Desk(Tickets tickets, Messages messages, Accounts accounts) {}

    private final BroadcastTable table;
    private final Incidents incidents;
    private final Desk desk;
    private final TransactionTemplate transactions;
    private final MessageSource texts;
    private final Clock clock;

    Broadcaster(
            BroadcastTable table,
            Incidents incidents,
            Desk desk,
            TransactionTemplate transactions,
            MessageSource texts,
            Clock clock) {
        this.table = table;
        this.incidents = incidents;
        this.desk = desk;
        this.transactions = transactions;
        this.texts = texts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 8_000)
    void sweep() {
        int done = 0;
        while (done < BATCH && turn()) {
            done++;
        }
    }

    /// @return whether there was anything to do
    private boolean turn() {
        BroadcastTable.Turn[] taken = new BroadcastTable.Turn[1];
        try {
            return Boolean.TRUE.equals(
                    transactions.execute(
                            _ -> {
                                BroadcastTable.Turn next = table.next().orElse(null);
                                taken[0] = next;
                                if (next != null) {
                                    send(next);
                                    settle(next, BroadcastTable.State.SENT, null);
                                }
                                return next != null;
                            }));
        } catch (ErrorResponseException e) {
            fail(taken[0], e);
            return true;
        }
    }

    private void fail(BroadcastTable.@Nullable Turn turn, ErrorResponseException e) {
        if (turn == null) {
            throw e;
        }
        Locale locale = Locale.forLanguageTag(asker(table.get(turn.broadcast())).locale());
        ProblemDetail problem = e.updateAndGetBody(texts, locale);
        String why = problem.getDetail() == null ? problem.getTitle() : problem.getDetail();
        transactions.executeWithoutResult(
                _ -> settle(turn, BroadcastTable.State.FAILED, why == null ? "?" : why));
    }

    private void settle(
            BroadcastTable.Turn turn, BroadcastTable.State state, @Nullable String problem) {
        table.settle(turn, state, problem, clock.instant());
        incidents.announce(table.get(turn.broadcast()).ticket());
    }

    private void send(BroadcastTable.Turn turn) {
        Broadcast broadcast = table.get(turn.broadcast());
        Actor actor = asker(broadcast);
        TicketId current = desk.tickets().current(turn.ticket());
        TicketSummary ticket = desk.tickets().requireWritable(actor, current);
        String text = broadcast.in(ticket.locale());
        String occasion = broadcast.id() + "/" + turn.ticket();
        desk.messages()
                .reply(
                        actor,
                        current,
                        new WriteReply(
                                text == null ? "" : text,
                                WriteReply.Format.TEXT,
                                null,
                                null,
                                null,
                                0,
                                true,
                                null,
                                null,
                                broadcast.code() == null
                                        ? null
                                        : new WriteReply.Resolve(
                                                broadcast.code(), broadcast.note()),
                                UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8))),
                        Locale.forLanguageTag(actor.locale()));
    }

    /// With the rights of the day, not of when it was asked.
    private Actor asker(Broadcast broadcast) {
        AccountId id = new AccountId(broadcast.askedBy());
        Account account =
                desk.accounts()
                        .find(id)
                        .filter(Account::active)
                        .orElseThrow(() -> new NotFound("account", id));
        return Actor.person(account, "incident");
    }
}
