package io.anxin.complaint.compensation;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.Dossiers;
import io.anxin.complaint.row.Mark;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What customers are given for the trouble.
@RestController
@RequestMapping("/api/v1/complaints/{id}/compensations")
class CompensationController {

    /// @param currency ISO 4217 code
    record ProposeCompensation(
            @NotNull Compensation.Kind kind,
            @NotNull @Positive @Digits(integer = 12, fraction = 4) BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotBlank @Size(max = 2_000) String reason) {}

    record DecideCompensation(
            long version, boolean approves, @NotNull @Size(max = 2_000) String text) {}

    record WithdrawCompensation(long version) {}

    /// @param text such as the number of the payment
    record GrantCompensation(long version, @NotNull @Size(max = 1_000) String text) {}

    /// @param judged what the complaint comes to with it
    /// @param approvers who may have the last word
    /// @param mayDecide whether the reader may say a word to it
    /// @param reaches whether that would be the last one
    record CompensationView(
            UUID id,
            long version,
            Compensation.Kind kind,
            Money money,
            String reason,
            @Nullable String proposedByName,
            Instant proposedAt,
            Compensation.State state,
            List<VerdictView> verdicts,
            Money judged,
            List<String> approvers,
            boolean mayDecide,
            boolean reaches,
            @Nullable String grantedByName,
            @Nullable Instant grantedAt,
            @Nullable String grantedText) {}

    record VerdictView(
            String byName, Verdict.Word word, Money limit, Money judged, String text, Instant at) {}

    private final Compensations compensations;
    private final CompensationTable table;
    private final Limits limits;
    private final Dossiers dossiers;
    private final Accounts accounts;

    CompensationController(
            Compensations compensations,
            CompensationTable table,
            Limits limits,
            Dossiers dossiers,
            Accounts accounts) {
        this.compensations = compensations;
        this.table = table;
        this.limits = limits;
        this.dossiers = dossiers;
        this.accounts = accounts;
    }

    @GetMapping
    List<CompensationView> listCompensations(Actor actor, @PathVariable UUID id) {
        Complaint of = dossiers.visible(actor, id);
        Map<UUID, List<Verdict>> verdicts = table.verdicts(id);
        return table.of(id).stream()
                .map(each -> view(actor, of, each, verdicts.getOrDefault(each.id(), List.of())))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CompensationView proposeCompensation(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ProposeCompensation request) {
        Money money = new Money(request.amount(), currency(request.currency()));
        return view(
                actor,
                id,
                compensations.propose(actor, id, request.kind(), money, request.reason()));
    }

    @PutMapping("/{compensation}/decision")
    CompensationView decideCompensation(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID compensation,
            @Valid @RequestBody DecideCompensation request) {
        return view(
                actor,
                id,
                compensations.decide(
                        actor,
                        id,
                        compensation,
                        request.version(),
                        request.approves(),
                        request.text()));
    }

    @PutMapping("/{compensation}/withdrawal")
    CompensationView withdrawCompensation(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID compensation,
            @Valid @RequestBody WithdrawCompensation request) {
        return view(actor, id, compensations.withdraw(actor, id, compensation, request.version()));
    }

    @PutMapping("/{compensation}/grant")
    CompensationView grantCompensation(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID compensation,
            @Valid @RequestBody GrantCompensation request) {
        return view(
                actor,
                id,
                compensations.grant(actor, id, compensation, request.version(), request.text()));
    }

    static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            throw new InvalidInput("currency", "complaint.noCurrency");
        }
    }

    private CompensationView view(Actor actor, UUID complaint, Compensation of) {
        return view(
                actor,
                dossiers.visible(actor, complaint),
                of,
                table.verdicts(complaint).getOrDefault(of.id(), List.of()));
    }

    private CompensationView view(
            Actor actor, Complaint complaint, Compensation of, List<Verdict> verdicts) {
        Money judged = compensations.judged(of);
        Money limit = limits.of(actor.id(), actor.roles(), of.money().currency());
        boolean open = of.state() == Compensation.State.PROPOSED;
        UUID self = Dossiers.account(actor);
        boolean decides =
                open
                        && actor.may(Permission.WORK_TICKETS)
                        && !limit.isZero()
                        && self != null
                        && !self.equals(of.proposedBy())
                        && verdicts.stream().noneMatch(each -> each.account().equals(self));
        Mark granted = of.granted();
        return new CompensationView(
                of.id(),
                of.version(),
                of.kind(),
                of.money(),
                of.reason(),
                name(of.proposedBy()),
                of.proposedAt(),
                of.state(),
                verdicts.stream().map(this::verdict).toList(),
                judged,
                open ? approvers(complaint, of) : List.of(),
                decides,
                limit.amount().compareTo(judged.amount()) >= 0,
                granted == null ? null : name(granted.by()),
                granted == null ? null : granted.at(),
                granted == null ? null : granted.text());
    }

    private List<String> approvers(Complaint complaint, Compensation of) {
        return compensations.approvers(complaint, of).stream().map(Account::name).limit(5).toList();
    }

    private VerdictView verdict(Verdict of) {
        return new VerdictView(
                name(of.account()), of.word(), of.limit(), of.judged(), of.text(), of.at());
    }

    private String name(@Nullable UUID account) {
        return account == null
                ? ""
                : accounts.find(new AccountId(account)).map(Account::name).orElse("");
    }
}
