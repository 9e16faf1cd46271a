package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.organisation.TeamId;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.life.Closure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One action on many tickets, each for itself: what fails for one leaves the others done.
@RestController
@RequestMapping("/api/v1/tickets/bulk")
class BulkController {

    enum BulkKind {
        /// `assignee`, or nobody.
        ASSIGN,
        /// To `team`, handed out by its mode.
        MOVE,
        /// Adds `tag`.
        TAG,
        /// With `code` and perhaps `note`.
        RESOLVE,
        REOPEN,
        /// With `reason`.
        CLOSE
    }

    record BulkAction(
            @NotNull BulkKind kind,
            @Nullable UUID assignee,
            @Nullable UUID team,
            @Nullable @Pattern(regexp = "(?s).*\\S.*") @Size(max = 50) String tag,
            @Nullable @Size(max = 40) String code,
            @Nullable @Size(max = 5_000) String note,
            Closure.@Nullable Reason reason) {}

    record ActOnMany(
            @NotNull @Size(min = 1, max = 200) List<@NotNull Long> ids,
            @NotNull @Valid BulkAction action) {}

    /// @param problem why it was not done; null when it was
    record BulkRow(long id, boolean done, @Nullable ProblemDetail problem) {}

    record BulkResult(int done, int failed, List<BulkRow> rows) {}

    private final Casework casework;
    private final MessageSource messages;

    BulkController(Casework casework, MessageSource messages) {
        this.casework = casework;
        this.messages = messages;
    }

    @PostMapping
    BulkResult actOnMany(Actor actor, Locale locale, @Valid @RequestBody ActOnMany request) {
        actor.require(Permission.WORK_TICKETS);
        List<BulkRow> rows =
                request.ids().stream()
                        .distinct()
                        .map(id -> row(actor, id, request.action(), locale))
                        .toList();
        int done = (int) rows.stream().filter(BulkRow::done).count();
        return new BulkResult(done, rows.size() - done, rows);
    }

    private BulkRow row(Actor actor, long id, BulkAction action, Locale locale) {
        try {
            act(actor, new TicketId(id), action);
            return new BulkRow(id, true, null);
        } catch (ErrorResponseException e) {
            return new BulkRow(id, false, e.updateAndGetBody(messages, locale));
        }
    }

    private void act(Actor actor, TicketId id, BulkAction action) {
        switch (action.kind()) {
            case ASSIGN -> {
                AccountId to = action.assignee() == null ? null : new AccountId(action.assignee());
                casework.assign(actor, id, null, null, to);
            }
            case MOVE ->
                    casework.move(
                            actor, id, null, new TeamId(required("action.team", action.team())));
            case TAG -> casework.addTag(actor, id, required("action.tag", action.tag()));
            case RESOLVE ->
                    casework.resolve(
                            actor, id, null, required("action.code", action.code()), action.note());
            case REOPEN -> casework.reopen(actor, id);
            case CLOSE ->
                    casework.close(actor, id, null, required("action.reason", action.reason()));
        }
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(field, "required");
        }
        return value;
    }
}
