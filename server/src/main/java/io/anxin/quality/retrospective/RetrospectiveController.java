package io.anxin.quality.retrospective;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Sight;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.card.TicketCard;
import io.anxin.ticket.card.TicketCards;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Looking back at what customers were not content with.
@RestController
@RequestMapping("/api/v1")
class RetrospectiveController {

    /// @param whys each asks why of the one before; five levels show a cause, but none is required
    record WriteRetrospective(
            long version,
            @Nullable UUID owner,
            @NotNull @Size(max = 10) List<@NotNull @Size(max = 1_000) String> whys,
            @NotNull @Size(max = 10_000) String actions,
            @NotNull @Size(max = 10_000) String knowledge) {}

    record CloseRetrospective(long version, @NotBlank @Size(max = 10_000) String result) {}

    /// @param ticket null when the reader may not see it
    record RetrospectiveView(
            UUID id,
            String number,
            long version,
            int score,
            @Nullable String comment,
            @Nullable UUID team,
            @Nullable UUID owner,
            String ownerName,
            Instant openedAt,
            List<String> whys,
            String actions,
            String knowledge,
            @Nullable String result,
            @Nullable String closedByName,
            @Nullable Instant closedAt,
            @Nullable TicketCard ticket,
            boolean mayWork) {}

    private final Retrospectives retrospectives;
    private final RetrospectiveTable table;
    private final TicketCards cards;
    private final Accounts accounts;
    private final Sight sight;

    RetrospectiveController(
            Retrospectives retrospectives,
            RetrospectiveTable table,
            TicketCards cards,
            Accounts accounts,
            Sight sight) {
        this.retrospectives = retrospectives;
        this.table = table;
        this.cards = cards;
        this.accounts = accounts;
        this.sight = sight;
    }

    @GetMapping("/retrospectives")
    Page<RetrospectiveView> listRetrospectives(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        Page<Retrospective> page =
                sight.page(
                        actor,
                        after,
                        from -> table.list(actor, closed, from, size),
                        each -> new Sight.Thing(Retrospective.SUBJECT, each.id().toString()));
        return new Page<>(views(actor, page.items()), page.next());
    }

    @GetMapping("/tickets/{id}/retrospectives")
    List<RetrospectiveView> listRetrospectivesOfTicket(Actor actor, @PathVariable @Min(1) long id) {
        return views(actor, retrospectives.ofTicket(actor, new TicketId(id)));
    }

    @GetMapping("/retrospectives/{id}")
    RetrospectiveView showRetrospective(Actor actor, @PathVariable UUID id) {
        return view(actor, retrospectives.visible(actor, id));
    }

    @PutMapping("/retrospectives/{id}")
    RetrospectiveView writeRetrospective(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteRetrospective request) {
        return view(
                actor,
                retrospectives.describe(
                        actor,
                        id,
                        request.version(),
                        request.owner(),
                        request.whys(),
                        request.actions(),
                        request.knowledge()));
    }

    @PutMapping("/retrospectives/{id}/closure")
    RetrospectiveView closeRetrospective(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody CloseRetrospective request) {
        return view(actor, retrospectives.close(actor, id, request.version(), request.result()));
    }

    @DeleteMapping("/retrospectives/{id}/closure")
    RetrospectiveView reopenRetrospective(
            Actor actor, @PathVariable UUID id, @RequestParam long version) {
        return view(actor, retrospectives.reopen(actor, id, version));
    }

    @GetMapping("/retrospective-target")
    ScoreTarget readRetrospectiveTarget() {
        return retrospectives.target();
    }

    @PutMapping("/retrospective-target")
    ScoreTarget aimAtScore(Actor actor, @Valid @RequestBody ScoreTarget request) {
        return retrospectives.aim(actor, request);
    }

    private RetrospectiveView view(Actor actor, Retrospective of) {
        return views(actor, List.of(of)).getFirst();
    }

    private List<RetrospectiveView> views(Actor actor, Collection<Retrospective> all) {
        Map<TicketId, TicketCard> tickets =
                cards.of(
                        actor,
                        all.stream().map(each -> new TicketId(each.ticket())).distinct().toList());
        return all.stream()
                .map(each -> view(actor, each, tickets.get(new TicketId(each.ticket()))))
                .toList();
    }

    private RetrospectiveView view(Actor actor, Retrospective of, @Nullable TicketCard ticket) {
        Retrospective.Closing closed = of.closed();
        return new RetrospectiveView(
                of.id(),
                of.spoken(),
                of.version(),
                of.score(),
                of.comment(),
                of.team(),
                of.owner(),
                name(of.owner()),
                of.openedAt(),
                of.whys(),
                of.actions(),
                of.knowledge(),
                closed == null ? null : closed.result(),
                closed == null ? null : name(closed.by()),
                closed == null ? null : closed.at(),
                ticket,
                retrospectives.mayWork(actor));
    }

    private String name(@Nullable UUID account) {
        return account == null
                ? ""
                : accounts.find(new AccountId(account)).map(Account::name).orElse("");
    }
}
