package io.anxin.conversation.door;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.conversation.intake.EmptyMail;
import io.anxin.conversation.intake.Intake;
import io.anxin.conversation.intake.MailTooLarge;
import io.anxin.conversation.intake.Receipt;
import io.anxin.conversation.intake.Source;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Mail delivered by programs over HTTP, as it is (`message/rfc822`).
@RestController
class MailDoor {

    private final Intake intake;
    private final Mailboxes mailboxes;

    MailDoor(Intake intake, Mailboxes mailboxes) {
        this.intake = intake;
        this.mailboxes = mailboxes;
    }

    /// Answers 202 as soon as the mail is safely stored, with what became of it so far.
    ///
    /// @param mailbox name of the mailbox
    /// @param key makes a repeated delivery harmless, also after a lost answer
    /// @param pipe set by the command line
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "message/rfc822",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(path = "/api/v1/intake/mail")
    ResponseEntity<Receipt> deliverMail(
            Actor actor,
            @RequestParam String mailbox,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean pipe,
            HttpServletRequest request)
            throws IOException {
        actor.require(Permission.SUBMIT_INTAKE);
        Mailbox target = mailboxes.named(mailbox);
        byte[] raw = read(target, pipe ? Source.PIPE : Source.HTTP, request);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(intake.receive(target, pipe ? Source.PIPE : Source.HTTP, key(key), raw));
    }

    private byte[] read(Mailbox mailbox, Source source, HttpServletRequest request)
            throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > Intake.LARGEST_MAIL) {
            throw tooLarge(mailbox, source, announced);
        }
        byte[] raw;
        try (InputStream body = request.getInputStream()) {
            raw = body.readNBytes(Intake.LARGEST_MAIL + 1);
        }
        if (raw.length > Intake.LARGEST_MAIL) {
            throw tooLarge(mailbox, source, raw.length);
        }
        if (raw.length == 0) {
            throw new EmptyMail();
        }
        return raw;
    }

    private MailTooLarge tooLarge(Mailbox mailbox, Source source, long size) {
        intake.refuse(mailbox, source, "", (int) Math.min(size, Integer.MAX_VALUE));
        return new MailTooLarge();
    }

    private static @Nullable String key(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return "key:" + (given.length() > 200 ? given.substring(0, 200) : given);
    }
}
