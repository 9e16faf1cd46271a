package io.anxin.conversation.outbox;

import io.anxin.conversation.mailbox.Fault;
import io.anxin.conversation.thread.AuthorKind;
import io.anxin.conversation.thread.Direction;
import io.anxin.conversation.thread.MessageId;
import io.anxin.conversation.thread.NewMessage;
import io.anxin.conversation.thread.News;
import io.anxin.conversation.thread.Threads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what became of a delivery, and tells in the thread when a mail will not arrive.
@Service
class Settlement {

    /// Longer than all time-outs of one delivery together: whoever claimed a mail before that is
    /// dead.
    private static final Duration DEAD = Duration.ofMinutes(15);

    private final Delivery deliveries;
    private final Threads threads;
    private final News news;
    private final Clock clock;

    Settlement(Delivery deliveries, Threads threads, News news, Clock clock) {
        this.deliveries = deliveries;
        this.threads = threads;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    void sent(Delivery.Claimed mail, @Nullable Fault partly) {
        deliveries.sent(mail.id(), partly, clock.instant());
        if (partly != null) {
            tell(mail, "deliveredPartly", partly);
        }
        announce(mail);
    }

    @Transactional
    void failed(Delivery.Claimed mail, Fault fault) {
        deliveries.settle(mail.id(), OutboxState.FAILED, fault, clock.instant());
        tell(mail, "deliveryFailed", fault);
        announce(mail);
    }

    @Transactional
    void postponed(Delivery.Claimed mail, Fault fault) {
        if (deliveries.postpone(mail, fault, clock.instant())) {
            tell(mail, "deliveryFailed", fault);
        }
        announce(mail);
    }

    @Transactional
    void unreachable(io.anxin.conversation.mailbox.MailboxId mailbox, Fault fault) {
        for (Delivery.Claimed mail : deliveries.postponeAll(mailbox, fault, clock.instant())) {
            tell(mail, "deliveryFailed", fault);
            announce(mail);
        }
    }

    /// Nobody knows whether the mail server took it; sending again could double it, so a person
    /// decides.
    @Transactional
    void uncertain(Delivery.Claimed mail, Fault fault) {
        deliveries.settle(mail.id(), OutboxState.UNCERTAIN, fault, clock.instant());
        tell(mail, "deliveryUncertain", fault);
        announce(mail);
    }

    @Transactional
    void doubtTheDead() {
        for (Delivery.Claimed mail : deliveries.doubt(clock.instant().minus(DEAD))) {
            tell(mail, "deliveryUncertain", new Fault(Fault.Kind.TIME_OUT, null));
            announce(mail);
        }
    }

    private void tell(Delivery.Claimed mail, String notice, Fault fault) {
        Instant now = clock.instant();
        Threads.Place thread =
                threads.take(mail.ticketId(), new Threads.Start(null, "", "zh-CN", List.of()));
        threads.append(
                new NewMessage(
                        MessageId.next(),
                        mail.ticketId(),
                        Direction.SYSTEM,
                        new NewMessage.Writer(AuthorKind.SYSTEM, null, "mail", null),
                        now,
                        NewMessage.Content.plain(fault.detail() == null ? "" : fault.detail()),
                        null,
                        List.of(),
                        true,
                        List.of(),
                        new NewMessage.Notice(
                                notice, List.of(String.join(", ", mail.recipients())))),
                thread.ordinal());
    }

    private void announce(Delivery.Claimed mail) {
        news.delivered(mail.id().value(), mail.attempts(), mail.ticketId());
        news.said(mail.ticketId(), mail.attempts());
    }
}
