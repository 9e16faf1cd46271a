package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.page.TicketView;
import io.anxin.ticket.page.TicketViews;
import io.anxin.ticket.trait.ContractLevel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What people do with a ticket. Each request holds only what changes, and in `version` what the
/// writer had before the eyes; every answer is the ticket as it is now.
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class CaseworkController {

    /// Without a team the ticket stays where it is; without an assignee it goes back to the queue.
    /// With a team and `handOut`, the team gives it to one of its people by its own mode.
    record AssignTicket(
            @Nullable Long version,
            @Nullable UUID team,
            @Nullable UUID assignee,
            @Nullable Boolean handOut) {}

    record ClassifyTicket(@Nullable Long version, @NotNull Kind kind, @Nullable UUID category) {}

    record TagTicket(
            @Nullable Long version,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags) {}

    record SetWatchers(
            @Nullable Long version, @NotNull @Size(max = 50) List<@NotNull UUID> watchers) {}

    /// @param teams all that take part besides the one that leads the ticket
    record ShareTicket(
            @Nullable Long version, @NotNull @Size(max = 10) List<@NotNull UUID> teams) {}

    record FillFields(@Nullable Long version, @NotNull Map<String, @Nullable Object> fields) {}

    record RenameTicket(@Nullable Long version, @NotBlank @Size(max = 300) String subject) {}

    /// @param waitingFor the customer when null
    /// @param until when the wait ends by itself
    record AwaitCustomer(
            @Nullable Long version,
            Waiting.@Nullable For waitingFor,
            @Nullable @Size(max = 500) String reason,
            @Nullable Instant until) {}

    record ResolveTicket(
            @Nullable Long version,
            @NotBlank @Size(max = 40) String code,
            @Nullable @Size(max = 5_000) String note) {}

    /// @param byCustomer whether the customer said so; else somebody did on the customer's behalf
    record ConfirmResolution(boolean byCustomer) {}

    record CloseTicket(@Nullable Long version, Closure.@NotNull Reason reason) {}

    record AssessTicket(
            @Nullable Long version, @NotNull Severity severity, @NotNull Impact impact) {}

    record CoverTicket(@Nullable Long version, @NotNull ContractLevel level) {}

    /// @param until when the score holds again; null when somebody has to lift the override
    record OverridePriority(
            @Nullable Long version,
            @NotNull Priority priority,
            @NotBlank @Size(max = 500) String reason,
            @Nullable Instant until) {}

    /// @param at when somebody reached the line; now when null
    record ArriveOnSite(@Nullable Instant at) {}

    private final Casework casework;
    private final Urgencies urgencies;
    private final TicketViews views;

    CaseworkController(Casework casework, Urgencies urgencies, TicketViews views) {
        this.casework = casework;
        this.urgencies = urgencies;
        this.views = views;
    }

    @PutMapping("/assignment")
    TicketView assignTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody AssignTicket request) {
        TeamId team = request.team() == null ? null : new TeamId(request.team());
        if (team != null && Boolean.TRUE.equals(request.handOut())) {
            return view(actor, casework.move(actor, new TicketId(id), request.version(), team));
        }
        AccountId to = request.assignee() == null ? null : new AccountId(request.assignee());
        return view(actor, casework.assign(actor, new TicketId(id), request.version(), team, to));
    }

    @PutMapping("/classification")
    TicketView classifyTicket(
            Actor actor,
            @PathVariable @Min(1) long id,
            @Valid @RequestBody ClassifyTicket request) {
        return view(
                actor,
                casework.classify(
                        actor,
                        new TicketId(id),
                        request.version(),
                        request.kind(),
                        request.category()));
    }

    @PutMapping("/tags")
    TicketView tagTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody TagTicket request) {
        return view(
                actor, casework.tag(actor, new TicketId(id), request.version(), request.tags()));
    }

    @PutMapping("/watchers")
    TicketView setWatchers(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody SetWatchers request) {
        List<AccountId> watchers = request.watchers().stream().map(AccountId::new).toList();
        return view(actor, casework.watch(actor, new TicketId(id), request.version(), watchers));
    }

    @PutMapping("/participating-teams")
    TicketView shareTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody ShareTicket request) {
        List<TeamId> teams = request.teams().stream().map(TeamId::new).toList();
        return view(actor, casework.share(actor, new TicketId(id), request.version(), teams));
    }

    @PutMapping("/fields")
    TicketView fillFields(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody FillFields request) {
        return view(
                actor, casework.fill(actor, new TicketId(id), request.version(), request.fields()));
    }

    @PutMapping("/subject")
    TicketView renameTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody RenameTicket request) {
        return view(
                actor,
                casework.rename(actor, new TicketId(id), request.version(), request.subject()));
    }

    @PutMapping("/waiting")
    TicketView awaitCustomer(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody AwaitCustomer request) {
        return view(
                actor,
                casework.await(
                        actor,
                        new TicketId(id),
                        request.version(),
                        request.waitingFor() == null ? Waiting.For.CUSTOMER : request.waitingFor(),
                        request.reason(),
                        request.until()));
    }

    @DeleteMapping("/waiting")
    TicketView endWaiting(Actor actor, @PathVariable @Min(1) long id) {
        return view(actor, casework.endWaiting(actor, new TicketId(id)));
    }

    @PutMapping("/resolution")
    TicketView resolveTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody ResolveTicket request) {
        return view(
                actor,
                casework.resolve(
                        actor,
                        new TicketId(id),
                        request.version(),
                        request.code(),
                        request.note()));
    }

    @DeleteMapping("/resolution")
    TicketView reopenTicket(Actor actor, @PathVariable @Min(1) long id) {
        return view(actor, casework.reopen(actor, new TicketId(id)));
    }

    @PutMapping("/confirmation")
    TicketView confirmResolution(
            Actor actor,
            @PathVariable @Min(1) long id,
            @Valid @RequestBody ConfirmResolution request) {
        return view(actor, casework.confirm(actor, new TicketId(id), request.byCustomer()));
    }

    @PutMapping("/closure")
    TicketView closeTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody CloseTicket request) {
        return view(
                actor,
                casework.close(actor, new TicketId(id), request.version(), request.reason()));
    }

    @PutMapping("/assessment")
    TicketView assessTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody AssessTicket request) {
        return view(
                actor,
                urgencies.assess(
                        actor,
                        new TicketId(id),
                        request.version(),
                        request.severity(),
                        request.impact()));
    }

    @PutMapping("/contract")
    TicketView coverTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody CoverTicket request) {
        return view(
                actor,
                urgencies.cover(actor, new TicketId(id), request.version(), request.level()));
    }

    @PutMapping("/priority")
    TicketView overridePriority(
            Actor actor,
            @PathVariable @Min(1) long id,
            @Valid @RequestBody OverridePriority request) {
        return view(
                actor,
                urgencies.override(
                        actor,
                        new TicketId(id),
                        request.version(),
                        request.priority(),
                        request.reason(),
                        request.until()));
    }

    @DeleteMapping("/priority")
    TicketView restorePriority(Actor actor, @PathVariable @Min(1) long id) {
        return view(actor, urgencies.liftOverride(actor, new TicketId(id)));
    }

    /// A line of the customer stands still.
    @PutMapping("/emergency")
    TicketView declareEmergency(Actor actor, @PathVariable @Min(1) long id) {
        return view(actor, urgencies.declareEmergency(actor, new TicketId(id)));
    }

    @DeleteMapping("/emergency")
    TicketView standDown(Actor actor, @PathVariable @Min(1) long id) {
        return view(actor, urgencies.standDown(actor, new TicketId(id)));
    }

    @PutMapping("/emergency/arrival")
    TicketView arriveOnSite(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody ArriveOnSite request) {
        return view(actor, urgencies.arrive(actor, new TicketId(id), request.at()));
    }

    private TicketView view(Actor actor, Ticket ticket) {
        return views.of(ticket, actor);
    }
}
