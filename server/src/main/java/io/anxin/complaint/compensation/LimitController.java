package io.anxin.complaint.compensation;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.Role;
import io.anxin.shared.Ids;
import io.anxin.shared.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
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

/// How much who may approve.
@RestController
@RequestMapping("/api/v1/approval-limits")
class LimitController {

    /// @param account of a person, or
    /// @param post of everybody of a post
    record SetApprovalLimit(
            @Nullable UUID account,
            @Nullable Role post,
            @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 4) BigDecimal amount,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}

    record ChangeApprovalLimit(
            long version,
            @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 4) BigDecimal amount) {}

    private final Limits limits;

    LimitController(Limits limits) {
        this.limits = limits;
    }

    @GetMapping
    List<ApprovalLimit> listApprovalLimits(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        return limits.list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApprovalLimit setApprovalLimit(Actor actor, @Valid @RequestBody SetApprovalLimit request) {
        Money money =
                new Money(request.amount(), CompensationController.currency(request.currency()));
        return limits.set(
                actor, new ApprovalLimit(Ids.next(), 1, request.account(), request.post(), money));
    }

    @PutMapping("/{id}")
    ApprovalLimit changeApprovalLimit(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangeApprovalLimit request) {
        return limits.change(actor, id, request.version(), request.amount());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeApprovalLimit(Actor actor, @PathVariable UUID id, @RequestParam long version) {
        limits.lift(actor, id, version);
    }
}
