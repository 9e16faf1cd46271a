package io.anxin.chat.talk;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.chat.file.Chat;
import io.anxin.chat.file.ChatTable;
import io.anxin.chat.file.Line;
import io.anxin.chat.file.Line.Author;
import io.anxin.chat.file.LineTable;
import io.anxin.conversation.transcript.Transcripts;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Customers;
import io.anxin.customer.Customers.Address;
import io.anxin.customer.IdentityKind;
import io.anxin.customer.IdentityTaken;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.trait.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes a ticket of a chat.
@Component
class Filing {

    private static final int LONGEST_SUBJECT = 80;

    private final ChatTable chats;
    private final LineTable lines;
    private final Transcripts transcripts;
    private final Customers customers;

    Filing(ChatTable chats, LineTable lines, Transcripts transcripts, Customers customers) {
        this.chats = chats;
        this.lines = lines;
        this.transcripts = transcripts;
        this.customers = customers;
    }

    /// @param actor who ends it: the agent, or the program
    /// @return empty when the visitor said nothing, or it is one already
    Optional<TicketId> file(Actor actor, Chat chat, Transcripts.Ending ending) {
        List<Line> said =
                all(chat).stream().filter(line -> line.author() != Author.SYSTEM).toList();
        Optional<Line> first =
                said.stream().filter(line -> line.author() == Author.VISITOR).findFirst();
        if (chat.ticket() != null || first.isEmpty()) {
            return Optional.empty();
        }
        CustomerId customer = customer(chat);
        OpenTicket wanted =
                OpenTicket.of(
                                Channel.CHAT,
                                subject(first.get().text()),
                                first.get().text(),
                                customer,
                                chat.visitor().locale())
                        .through("chat", address(chat), chat.team());
        TicketId ticket =
                transcripts.keep(actor, wanted, said.stream().map(Filing::line).toList(), ending);
        chats.became(chat.id(), ticket, customer);
        return Optional.of(ticket);
    }

    private List<Line> all(Chat chat) {
        List<Line> all = new ArrayList<>();
        List<Line> page;
        do {
            page = lines.after(chat.id(), all.isEmpty() ? 0 : all.getLast().seq());
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    /// Whoever nobody vouches for is a customer of the own, whatever address is claimed; an address
    /// that belongs to somebody only proposes that the two may be one.
    private CustomerId customer(Chat chat) {
        if (chat.customer() != null) {
            return chat.customer();
        }
        Actor program = Actor.system("chat");
        CustomerId id =
                customers
                        .recognise(
                                program,
                                IdentityKind.EXTERNAL,
                                "chat:" + chat.id(),
                                chat.visitor().name(),
                                chat.visitor().locale())
                        .id();
        claim(id, IdentityKind.MAIL, chat.visitor().mail());
        claim(id, IdentityKind.PHONE, chat.visitor().phone());
        return id;
    }

    private void claim(CustomerId id, IdentityKind kind, @Nullable String address) {
        if (address == null || address.isBlank()) {
            return;
        }
        try {
            customers.addIdentity(Actor.system("chat"), id, new Address(kind, address));
        } catch (IdentityTaken | InvalidInput _) {
            // The proposal is kept; what is no address says the visitor's own words, in the chat.
        }
    }

    private static String address(Chat chat) {
        return chat.visitor().mail() == null ? "" : chat.visitor().mail();
    }

    private static String subject(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private static Transcripts.Line line(Line line) {
        AccountId by =
                line.author() == Author.AGENT && line.account() != null
                        ? new AccountId(line.account())
                        : null;
        return new Transcripts.Line(by, line.name(), line.at(), line.text());
    }
}
