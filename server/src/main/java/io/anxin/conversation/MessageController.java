package io.anxin.conversation;

import io.anxin.access.Actor;
import io.anxin.files.FileId;
import io.anxin.files.Files;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The thread of a ticket.
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class MessageController {

    private final Tickets tickets;
    private final Messages messages;
    private final ThreadReader reader;
    private final ThreadScopes scopes;
    private final Files files;

    MessageController(
            Tickets tickets,
            Messages messages,
            ThreadReader reader,
            ThreadScopes scopes,
            Files files) {
        this.tickets = tickets;
        this.messages = messages;
        this.reader = reader;
        this.scopes = scopes;
        this.files = files;
    }

    /// Oldest first.
    @GetMapping("/messages")
    Page<Message> messages(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "200") int size,
            Locale locale) {
        TicketId ticket = tickets.requireVisible(actor, ticket(id)).id();
        return reader.page(scopes.of(ticket), after, Math.clamp(size, 1, 200), locale);
    }

    @PostMapping("/messages")
    ResponseEntity<Message> hearCustomer(
            Actor actor,
            @PathVariable long id,
            @Valid @RequestBody HearCustomer said,
            Locale locale) {
        int ordinal = messages.heard(actor, ticket(id), said.text());
        return created(ticket(id), ordinal, locale);
    }

    @PostMapping("/replies")
    ResponseEntity<Message> writeReply(
            Actor actor,
            @PathVariable long id,
            @Valid @RequestBody WriteReply reply,
            Locale locale) {
        return created(ticket(id), messages.reply(actor, ticket(id), reply, locale), locale);
    }

    @PostMapping("/notes")
    ResponseEntity<Message> writeNote(
            Actor actor, @PathVariable long id, @Valid @RequestBody WriteNote note, Locale locale) {
        return created(ticket(id), messages.note(actor, ticket(id), note), locale);
    }

    /// A file of one of the messages; `inline` shows harmless kinds in place.
    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(
            Actor actor,
            @PathVariable long id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "true") boolean inline) {
        TicketId ticket = readable(actor, ticket(id));
        if (!reader.holds(scopes.of(ticket), file)) {
            throw new NotFound("file", file);
        }
        return files.serve(new FileId(file), inline);
    }

    /// Pictures inside the text of a merged ticket name that ticket; whoever reads the one in which
    /// its matter goes on sees them too.
    private TicketId readable(Actor actor, TicketId ticket) {
        TicketId current = tickets.current(ticket);
        if (!current.equals(ticket) && tickets.isVisible(actor, current)) {
            return current;
        }
        return tickets.requireVisible(actor, ticket).id();
    }

    private ResponseEntity<Message> created(TicketId ticket, int ordinal, Locale locale) {
        Message message = reader.after(ticket, ordinal - 1, 1, locale).getFirst();
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + ticket + "/messages"))
                .body(message);
    }

    private static TicketId ticket(long id) {
        if (id <= 0) {
            throw new NotFound("ticket", id);
        }
        return new TicketId(id);
    }
}
