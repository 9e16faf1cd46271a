package io.anxin.conversation.intake;

import io.anxin.access.Actor;
import io.anxin.conversation.reception.Outcome;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The intake ledger, for staff.
@RestController
@RequestMapping("/api/v1/intake")
class LedgerController {

    private final LedgerReader reader;
    private final Intake intake;

    LedgerController(LedgerReader reader, Intake intake) {
        this.reader = reader;
        this.intake = intake;
    }

    @GetMapping
    Page<LedgerRow> ledger(
            Actor actor,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        return reader.list(actor, outcome, after, Math.clamp(size, 1, 200), locale);
    }

    @GetMapping("/counts")
    LedgerCounts ledgerCounts(Actor actor) {
        return reader.counts(actor);
    }

    @GetMapping("/{id}")
    LedgerEntry ledgerEntry(Actor actor, @PathVariable IntakeId id, Locale locale) {
        return reader.entry(actor, id, locale);
    }

    /// The bytes as they arrived, only ever as a download.
    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(Actor actor, @PathVariable IntakeId id, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(id + ".eml").build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(reader.raw(actor, id, locale));
    }

    /// Takes it in again; the answer tells what became of it.
    @PostMapping("/{id}/release")
    Receipt releaseIntake(
            Actor actor, @PathVariable IntakeId id, @Valid @RequestBody ReleaseIntake wanted) {
        intake.release(actor, id, wanted);
        return intake.attempted(id);
    }
}
