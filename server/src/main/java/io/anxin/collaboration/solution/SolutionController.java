package io.anxin.collaboration.solution;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.shared.Money;
import io.anxin.ticket.TicketId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The ways that are weighed on a ticket, and what the customer said to them.
@RestController
@RequestMapping("/api/v1")
class SolutionController {

    /// @param version null for a new one
    record DescribeSolution(
            @Nullable Long version,
            @NotBlank @Size(max = 200) String title,
            @NotNull @Size(max = 10_000) String text,
            @NotNull Level feasibility,
            @NotNull Level risk,
            @NotNull @Size(max = 2_000) String riskNote,
            @Nullable Money cost,
            @Nullable @Min(0) @Max(100_000) Integer durationHours) {

        Solution.Description description() {
            return new Solution.Description(
                    title.strip(),
                    text.strip(),
                    feasibility,
                    risk,
                    riskNote.strip(),
                    cost,
                    durationHours);
        }
    }

    /// @param text what is written to the customer; the link is added
    /// @param send false when the customer is asked otherwise, such as on the telephone
    record AskConsent(
            @NotNull @Size(min = 1, max = 10) List<@NotNull UUID> solutions,
            @NotBlank @Size(max = 20_000) String text,
            boolean send) {}

    /// @param signer who said it
    record RecordConsent(
            Consent.@NotNull Decision decision,
            @Nullable UUID solution,
            @NotBlank @Size(max = 200) String signer,
            @Nullable @Size(max = 4_000) String words) {}

    record SolutionView(
            UUID id,
            long version,
            String title,
            String text,
            Level feasibility,
            Level risk,
            String riskNote,
            @Nullable Money cost,
            @Nullable Integer durationHours,
            String proposedByName,
            Instant proposedAt,
            boolean withdrawn) {}

    /// @param recordedByName who wrote down what the customer said otherwise
    record ConsentAnswer(
            Consent.Decision decision,
            @Nullable UUID solution,
            String signer,
            @Nullable String words,
            @Nullable String origin,
            @Nullable String recordedByName,
            Instant at) {}

    record ConsentView(
            UUID id,
            String text,
            String askedByName,
            Instant askedAt,
            Instant expiresAt,
            boolean cancelled,
            List<Consent.ConsentOption> options,
            @Nullable ConsentAnswer answer) {}

    private final Solutions solutions;
    private final Consents consents;
    private final Accounts accounts;

    SolutionController(Solutions solutions, Consents consents, Accounts accounts) {
        this.solutions = solutions;
        this.consents = consents;
        this.accounts = accounts;
    }

    @GetMapping("/tickets/{id}/solutions")
    List<SolutionView> listSolutions(Actor actor, @PathVariable @Min(1) long id) {
        return solutions.of(actor, new TicketId(id)).stream().map(this::view).toList();
    }

    @PostMapping("/tickets/{id}/solutions")
    @ResponseStatus(HttpStatus.CREATED)
    SolutionView proposeSolution(
            Actor actor,
            @PathVariable @Min(1) long id,
            @Valid @RequestBody DescribeSolution request) {
        return view(solutions.propose(actor, new TicketId(id), request.description()));
    }

    @PutMapping("/solutions/{id}")
    SolutionView reviseSolution(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DescribeSolution request) {
        long seen = request.version() == null ? 0 : request.version();
        return view(solutions.revise(actor, id, seen, request.description()));
    }

    @PutMapping("/solutions/{id}/withdrawal")
    SolutionView withdrawSolution(Actor actor, @PathVariable UUID id, @RequestParam long version) {
        return view(solutions.withdraw(actor, id, version, true));
    }

    @DeleteMapping("/solutions/{id}/withdrawal")
    SolutionView proposeAgain(Actor actor, @PathVariable UUID id, @RequestParam long version) {
        return view(solutions.withdraw(actor, id, version, false));
    }

    @GetMapping("/tickets/{id}/consents")
    List<ConsentView> listConsents(Actor actor, @PathVariable @Min(1) long id) {
        return consents.of(actor, new TicketId(id)).stream().map(this::view).toList();
    }

    @PostMapping("/tickets/{id}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    ConsentView askConsent(
            Actor actor,
            @PathVariable @Min(1) long id,
            @Valid @RequestBody AskConsent request,
            Locale locale) {
        return view(
                consents.ask(
                        actor,
                        new TicketId(id),
                        request.solutions(),
                        request.text(),
                        request.send(),
                        locale));
    }

    @PutMapping("/consents/{id}/answer")
    ConsentView recordConsent(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody RecordConsent request) {
        return view(
                consents.record(
                        actor,
                        id,
                        request.decision(),
                        request.solution(),
                        request.signer(),
                        request.words()));
    }

    @PutMapping("/consents/{id}/cancellation")
    ConsentView cancelConsent(Actor actor, @PathVariable UUID id) {
        return view(consents.cancel(actor, id));
    }

    private SolutionView view(Solution of) {
        Solution.Description description = of.description();
        return new SolutionView(
                of.id(),
                of.version(),
                description.title(),
                description.text(),
                description.feasibility(),
                description.risk(),
                description.riskNote(),
                description.cost(),
                description.durationHours(),
                name(of.proposedBy()),
                of.proposedAt(),
                of.withdrawnAt() != null);
    }

    private ConsentView view(Consent of) {
        Consent.Answer answer = of.answer();
        return new ConsentView(
                of.id(),
                of.text(),
                name(of.askedBy()),
                of.askedAt(),
                of.expiresAt(),
                of.cancelledAt() != null,
                of.options(),
                answer == null
                        ? null
                        : new ConsentAnswer(
                                answer.decision(),
                                answer.solution(),
                                answer.signer(),
                                answer.words(),
                                answer.origin(),
                                answer.recordedBy() == null ? null : name(answer.recordedBy()),
                                answer.at()));
    }

    private String name(@Nullable UUID account) {
        return account == null
                ? ""
                : accounts.find(new AccountId(account)).map(Account::name).orElse("");
    }
}
