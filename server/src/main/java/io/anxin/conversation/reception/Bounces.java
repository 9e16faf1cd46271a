package io.anxin.conversation.reception;

import io.anxin.conversation.mail.MailKind;
import io.anxin.conversation.mail.ParsedMail;
import io.anxin.conversation.mail.bounce.Bounce;
import io.anxin.conversation.outbox.Returns;
import io.anxin.conversation.thread.MailReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reports of mail systems that our mail did not arrive, or arrives late.
@Component
class Bounces {

    private final MailReferences references;
    private final Returns returns;
    private final Notices notices;

    Bounces(MailReferences references, Returns returns, Notices notices) {
        this.references = references;
        this.returns = returns;
        this.notices = notices;
    }

    Effect take(Arrival arrival) {
        ParsedMail mail = arrival.mail();
        boolean delayed = mail.kind() == MailKind.DELAYED_BOUNCE;
        String reason = delayed ? "DELAYED" : "BOUNCE";
        Optional<MailReferences.Known> failed = failed(mail);
        if (failed.isEmpty()) {
            return Effect.machine(reason, null, null);
        }
        String recipients =
                mail.bounces().stream().map(Bounce::recipient).collect(Collectors.joining(", "));
        String detail = mail.bounces().stream().map(Bounce::detail).findFirst().orElse("");
        long ticket = failed.get().ticketId();
        if (!delayed) {
            returns.bounced(failed.get().message(), detail);
            mail.bounces().stream()
                    .filter(Bounce::permanent)
                    .forEach(bounce -> returns.undeliverable(bounce.recipient(), bounce.detail()));
        }
        notices.tell(ticket, delayed ? "bouncedLater" : "bounced", recipients, detail);
        return Effect.machine(reason, ticket, failed.get().message().value());
    }

    private Optional<MailReferences.Known> failed(ParsedMail mail) {
        List<String> ids = new ArrayList<>();
        if (mail.failedMessageId() != null) {
            ids.add(mail.failedMessageId());
        }
        if (mail.inReplyTo() != null) {
            ids.add(mail.inReplyTo());
        }
        ids.addAll(mail.references().reversed());
        return ids.stream().map(references::messageOf).flatMap(Optional::stream).findFirst();
    }
}
