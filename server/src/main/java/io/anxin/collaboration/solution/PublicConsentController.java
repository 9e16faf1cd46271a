package io.anxin.collaboration.solution;

import io.anxin.access.SignedLinks;
import io.anxin.access.limit.RateLimit;
import io.anxin.ticket.TicketId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a customer reaches by the link, without sign-in.
@RestController
@RequestMapping("/api/v1/public/consents/{token}")
class PublicConsentController {

    /// @param locale language of the customer, `zh-CN` or `en`
    /// @param answerable whether an answer is still taken
    /// @param decision what was answered; null before
    record ConsentPage(
            String ticketNumber,
            String locale,
            String text,
            List<Consent.ConsentOption> options,
            Instant expiresAt,
            boolean answerable,
            boolean cancelled,
            Consent.@Nullable Decision decision,
            @Nullable UUID solution,
            @Nullable String signer,
            @Nullable String words,
            @Nullable Instant answeredAt) {}

    /// @param solution which way; required to agree
    /// @param name of who answers
    record GiveConsent(
            Consent.@NotNull Decision decision,
            @Nullable UUID solution,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 4_000) String words) {}

    private final Consents consents;
    private final SignedLinks links;
    private final RateLimit limit;
    private final Clock clock;

    PublicConsentController(Consents consents, SignedLinks links, RateLimit limit, Clock clock) {
        this.consents = consents;
        this.links = links;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<ConsentPage> openConsent(HttpServletRequest from, @PathVariable String token) {
        limit.count(from.getRemoteAddr());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(page(consents.find(idOf(token))));
    }

    @PutMapping
    ConsentPage giveConsent(
            HttpServletRequest from,
            @PathVariable String token,
            @Valid @RequestBody GiveConsent request) {
        limit.count(from.getRemoteAddr());
        return page(
                consents.answer(
                        idOf(token),
                        request.decision(),
                        request.solution(),
                        request.name(),
                        request.words(),
                        from.getRemoteAddr()));
    }

    private ConsentPage page(Consent of) {
        Consent.Answer answer = of.answer();
        return new ConsentPage(
                new TicketId(of.ticket()).number(),
                of.locale(),
                of.text(),
                of.options(),
                of.expiresAt(),
                of.isOpen(clock.instant()),
                of.cancelledAt() != null,
                answer == null ? null : answer.decision(),
                answer == null ? null : answer.solution(),
                answer == null ? null : answer.signer(),
                answer == null ? null : answer.words(),
                answer == null ? null : answer.at());
    }

    private UUID idOf(String token) {
        return UUID.fromString(links.open(ConsentLetters.PURPOSE, token));
    }
}
