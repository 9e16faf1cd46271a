package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.organisation.TeamId;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.category.Categories;
import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.field.CustomFields;
import io.anxin.ticket.file.Change;
import io.anxin.ticket.file.RoutingCases;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.life.Confirmation;
import io.anxin.ticket.life.Resolution;
import io.anxin.ticket.life.UnknownResolutionCode;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.resolutioncode.ResolutionCode;
import io.anxin.ticket.resolutioncode.ResolutionCodes;
import io.anxin.ticket.routing.Routing;
import io.anxin.ticket.trait.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the people of the desk do with a ticket. Each verb names the version the person saw (null:
/// none); what others changed elsewhere is merged, at the same place it conflicts.
@Service
public class Casework {

    private final CaseFiles files;
    private final Accounts accounts;
    private final Routing routing;
    private final Categories categories;
    private final CustomFields customFields;
    private final ResolutionCodes codes;

    Casework(
            CaseFiles files,
            Accounts accounts,
            Routing routing,
            Categories categories,
            CustomFields customFields,
            ResolutionCodes codes) {
        this.files = files;
        this.accounts = accounts;
        this.routing = routing;
        this.categories = categories;
        this.customFields = customFields;
        this.codes = codes;
    }

    /// Gives the ticket to a person, or back to the queue of the team.
    ///
    /// @param team the team it moves to; null leaves it where it is
    /// @param to who works on it; null for nobody
    @Transactional
    Ticket assign(
            Actor actor,
            TicketId id,
            @Nullable Long seen,
            @Nullable TeamId team,
            @Nullable AccountId to) {
        requirePerson("assignee", to);
        List<AccountId> people = to == null ? List.of() : List.of(to);
        Map<String, @Nullable Object> wanted = new HashMap<>();
        wanted.put("assignee", to);
        if (team != null) {
            routing.requireInUse(team);
            wanted.put("team", team);
        }
        return files.change(
                actor,
                id,
                new Change(
                        to == null ? "ticket-released" : "ticket-assigned",
                        seen,
                        wanted,
                        ticket ->
                                (team == null
                                                ? named(ticket, people)
                                                : named(ticket, people).moveTo(team))
                                        .assign(to, actor.id(), files.now())));
    }

    /// Hands the ticket to another team, which gives it to one of its people by its own mode.
    @Transactional
    Ticket move(Actor actor, TicketId id, @Nullable Long seen, TeamId team) {
        routing.requireInUse(team);
        return edit(
                actor,
                id,
                "ticket-moved",
                seen,
                Map.of("team", team),
                ticket -> {
                    Ticket moved = ticket.moveTo(team);
                    return moved.handOut(routing.into(team, RoutingCases.of(moved)), files.now());
                });
    }

    @Transactional
    Ticket classify(
            Actor actor, TicketId id, @Nullable Long seen, Kind kind, @Nullable UUID category) {
        if (category != null) {
            categories.requireUsable("category", category);
        }
        Map<String, @Nullable Object> wanted = new HashMap<>();
        wanted.put("kind", kind);
        wanted.put("category", category);
        return files.change(
                actor,
                id,
                new Change(
                        "ticket-classified",
                        seen,
                        wanted,
                        ticket -> ticket.sort(ticket.sorting().as(kind, category))));
    }

    @Transactional
    Ticket tag(Actor actor, TicketId id, @Nullable Long seen, List<String> tags) {
        return edit(
                actor, id, "ticket-tagged", seen, Map.of("tags", tags), ticket -> ticket.tag(tags));
    }

    @Transactional
    Ticket addTag(Actor actor, TicketId id, String tag) {
        return edit(actor, id, "ticket-tagged", null, Map.of(), ticket -> ticket.taggedAlso(tag));
    }

    @Transactional
    Ticket watch(Actor actor, TicketId id, @Nullable Long seen, List<AccountId> watchers) {
        watchers.forEach(watcher -> requirePerson("watchers", watcher));
        return edit(
                actor,
                id,
                "watchers-changed",
                seen,
                Map.of("watchers", watchers),
                ticket -> named(ticket, watchers).watch(watchers));
    }

    private static Ticket named(Ticket ticket, List<AccountId> people) {
        Confidentiality.require(ticket.confidence(), ticket.spoken(), people);
        return ticket;
    }

    /// Lets further teams have the ticket in their queues; the team that leads it stays.
    @Transactional
    Ticket share(Actor actor, TicketId id, @Nullable Long seen, List<TeamId> teams) {
        teams.forEach(routing::requireInUse);
        return edit(
                actor,
                id,
                "ticket-shared",
                seen,
                Map.of("participatingTeams", teams),
                ticket -> ticket.share(working -> working.with(teams)));
    }

    /// Replaces the values of the custom fields; what is required of the kind must be there.
    @Transactional
    Ticket fill(
            Actor actor, TicketId id, @Nullable Long seen, Map<String, @Nullable Object> values) {
        return edit(
                actor,
                id,
                "fields-filled",
                seen,
                Map.of("fields", values),
                ticket ->
                        ticket.fill(
                                customFields.check(
                                        ticket.sorting().kind(), values, ticket.fields())));
    }

    @Transactional
    Ticket rename(Actor actor, TicketId id, @Nullable Long seen, String subject) {
        return edit(
                actor,
                id,
                "subject-changed",
                seen,
                Map.of("subject", subject),
                ticket -> ticket.rename(subject));
    }

    @Transactional
    Ticket await(
            Actor actor,
            TicketId id,
            @Nullable Long seen,
            Waiting.For what,
            @Nullable String reason,
            @Nullable Instant until) {
        Instant now = files.now();
        if (until != null && !until.isAfter(now)) {
            throw new InvalidInput("until", "future");
        }
        Waiting waiting = new Waiting(now, actor.id(), what, reason, until);
        return edit(
                actor,
                id,
                "waiting-started",
                seen,
                Map.of("waiting", waiting),
                ticket -> ticket.await(waiting));
    }

    @Transactional
    Ticket endWaiting(Actor actor, TicketId id) {
        return edit(actor, id, "waiting-ended", null, Map.of(), Ticket::endWaiting);
    }

    /// @throws UnknownResolutionCode when the code is not in use
    @Transactional
    public Ticket resolve(
            Actor actor, TicketId id, @Nullable Long seen, String code, @Nullable String note) {
        if (codes.find(code).filter(ResolutionCode::active).isEmpty()) {
            throw new UnknownResolutionCode(code);
        }
        Resolution resolution = new Resolution(code, note, actor.id(), files.now());
        return edit(
                actor,
                id,
                "ticket-resolved",
                seen,
                Map.of("resolution", resolution),
                ticket -> ticket.resolve(resolution));
    }

    @Transactional
    Ticket confirm(Actor actor, TicketId id, boolean byCustomer) {
        Confirmation confirmation = new Confirmation(byCustomer, actor.id(), files.now());
        return edit(
                actor,
                id,
                "resolution-confirmed",
                null,
                Map.of(),
                ticket -> ticket.confirm(confirmation));
    }

    @Transactional
    Ticket reopen(Actor actor, TicketId id) {
        return edit(actor, id, "ticket-reopened", null, Map.of(), Ticket::reopen);
    }

    @Transactional
    public Ticket close(Actor actor, TicketId id, @Nullable Long seen, Closure.Reason reason) {
        Closure closure = new Closure(reason, actor.id(), files.now());
        return edit(
                actor,
                id,
                "ticket-closed",
                seen,
                Map.of("closure", closure),
                ticket -> ticket.close(closure));
    }

    private Ticket edit(
            Actor actor,
            TicketId id,
            String action,
            @Nullable Long seen,
            Map<String, ?> wanted,
            UnaryOperator<Ticket> verb) {
        return files.change(actor, id, new Change(action, seen, wanted, verb));
    }

    private void requirePerson(String field, @Nullable AccountId person) {
        if (person != null && accounts.find(person).filter(account -> account.active()).isEmpty()) {
            throw new InvalidInput(field, "person");
        }
    }
}
