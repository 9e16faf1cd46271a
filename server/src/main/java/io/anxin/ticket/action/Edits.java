package io.anxin.ticket.action;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.organisation.TeamId;
import io.anxin.shared.Bilingual;
import io.anxin.ticket.Urgencies;
import io.anxin.ticket.category.Categories;
import io.anxin.ticket.category.Category;
import io.anxin.ticket.field.CustomFields;
import io.anxin.ticket.file.RoutingCases;
import io.anxin.ticket.file.Sorting;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.life.Resolution;
import io.anxin.ticket.life.UnknownResolutionCode;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.priority.ManualPriority;
import io.anxin.ticket.resolutioncode.ResolutionCode;
import io.anxin.ticket.resolutioncode.ResolutionCodes;
import io.anxin.ticket.routing.Routing;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The ticket as one action makes it. Nothing is written here; what would break a rule of the desk
/// throws it.
@Component
class Edits {

    /// The small catalogues that edits are checked against.
    @Component
    record Catalogues(Categories categories, CustomFields fields, ResolutionCodes codes) {}

    private final Urgencies urgencies;
    private final Routing routing;
    private final Catalogues catalogues;
    private final Clock clock;

    Edits(Urgencies urgencies, Routing routing, Catalogues catalogues, Clock clock) {
        this.urgencies = urgencies;
        this.routing = routing;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    Ticket apply(Actor actor, Bilingual why, Ticket ticket, TicketAction action) {
        List<String> values = action.wanted();
        return switch (action.kind()) {
            case SET_KIND, SET_CATEGORY, SET_SEVERITY, SET_IMPACT -> sorted(actor, ticket, action);
            case SET_PRIORITY -> urgent(actor, why, ticket, Priority.valueOf(action.first()));
            case MOVE, ASSIGN, UNASSIGN, ADD_WATCHERS -> people(actor, ticket, action);
            case ADD_TAGS -> tagged(ticket, values);
            case REMOVE_TAGS ->
                    ticket.tag(
                            ticket.tags().stream().filter(tag -> !values.contains(tag)).toList());
            case SET_FIELD -> filled(ticket, values);
            case AWAIT, RESOLVE, CLOSE, REOPEN -> life(actor, ticket, action);
            case NOTE, REPLY, NOTIFY, ESCALATE, CALL_WEBHOOK, START_CHECKLIST -> ticket;
        };
    }

    private Ticket sorted(Actor actor, Ticket ticket, TicketAction action) {
        Sorting sorting = ticket.sorting();
        String value = action.first();
        return switch (action.kind()) {
            case SET_KIND -> ticket.sort(sorting.as(Kind.valueOf(value), sorting.category()));
            case SET_CATEGORY -> ticket.sort(categorised(sorting, value));
            case SET_SEVERITY ->
                    urgencies.assessed(actor, ticket, Severity.valueOf(value), sorting.impact());
            default -> urgencies.assessed(actor, ticket, sorting.severity(), Impact.valueOf(value));
        };
    }

    private Ticket people(Actor actor, Ticket ticket, TicketAction action) {
        Instant now = clock.instant();
        return switch (action.kind()) {
            case MOVE -> moved(ticket, new TeamId(UUID.fromString(action.first())), now);
            case ASSIGN -> assigned(actor, ticket, action.first(), now);
            case UNASSIGN -> ticket.assign(null, actor.id(), now);
            default ->
                    ticket.watchedAlsoBy(
                            action.wanted().stream().map(id -> person(actor, id)).toList());
        };
    }

    private Ticket life(Actor actor, Ticket ticket, TicketAction action) {
        Instant now = clock.instant();
        return switch (action.kind()) {
            case AWAIT -> {
                Waiting.For what = Waiting.For.valueOf(action.first());
                yield ticket.await(new Waiting(now, actor.id(), what, null, null));
            }
            case RESOLVE -> resolved(actor, ticket, action.first(), now);
            case CLOSE -> {
                Closure.Reason reason = Closure.Reason.valueOf(action.first());
                yield ticket.close(new Closure(reason, actor.id(), now));
            }
            default -> ticket.reopen();
        };
    }

    /// A category that belongs to a kind brings it.
    private Sorting categorised(Sorting sorting, String id) {
        Category category = catalogues.categories().requireUsable("category", UUID.fromString(id));
        Kind kind = category.kind() == null ? sorting.kind() : category.kind();
        return sorting.as(kind, category.id().value());
    }

    private Ticket urgent(Actor actor, Bilingual why, Ticket ticket, Priority priority) {
        if (ticket.rank().priority() == priority) {
            return ticket;
        }
        String reason = why.in(ticket.concern().locale());
        return ticket.overridePriority(
                new ManualPriority(priority, reason, actor.id(), clock.instant(), null));
    }

    private Ticket moved(Ticket ticket, TeamId to, Instant now) {
        if (to.equals(ticket.team())) {
            return ticket;
        }
        routing.requireInUse(to);
        Ticket moved = ticket.moveTo(to);
        return moved.handOut(routing.into(to, RoutingCases.of(moved)), now);
    }

    private static Ticket assigned(Actor actor, Ticket ticket, String to, Instant now) {
        AccountId person = person(actor, to);
        return person.equals(ticket.assignee()) ? ticket : ticket.assign(person, actor.id(), now);
    }

    private static AccountId person(Actor actor, String id) {
        return id.equals("@me") ? actor.account() : new AccountId(UUID.fromString(id));
    }

    private static Ticket tagged(Ticket ticket, List<String> tags) {
        List<String> all = new ArrayList<>(ticket.tags());
        all.addAll(tags);
        return ticket.tag(all);
    }

    private Ticket filled(Ticket ticket, List<String> keyAndValues) {
        String key = keyAndValues.getFirst();
        List<String> values = keyAndValues.subList(1, keyAndValues.size());
        Map<String, Object> wanted = new HashMap<>(ticket.fields());
        wanted.put(key, catalogues.fields().typed(key, values));
        return ticket.fill(catalogues.fields().check(null, wanted, ticket.fields()));
    }

    private Ticket resolved(Actor actor, Ticket ticket, String code, Instant now) {
        if (catalogues.codes().find(code).filter(ResolutionCode::active).isEmpty()) {
            throw new UnknownResolutionCode(code);
        }
        return ticket.resolve(new Resolution(code, null, actor.id(), now));
    }
}
