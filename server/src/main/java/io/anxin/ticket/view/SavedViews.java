package io.anxin.ticket.view;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.notification.Changes;
import io.anxin.shared.Ids;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.condition.Conditions;
import io.anxin.ticket.condition.Scope;
import io.anxin.ticket.condition.TicketCondition;
import io.anxin.ticket.name.Names;
import io.anxin.ticket.queue.Queues;
import io.anxin.ticket.queue.TicketQuery;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The saved views of people and teams. A view shows nothing by itself: the list it leads to is cut
/// to what its reader may see.
@Service
class SavedViews {

    /// A rail that is longer needs no numbers below.
    private static final int MOST_COUNTED = 30;

    /// Who hears of a change, and how people are called.
    @Component
    record Around(Audit audit, Changes changes, Names names, Clock clock) {}

    private final SavedViewRepository repository;
    private final Conditions conditions;
    private final ViewQueries queries;
    private final Queues queues;
    private final ViewOrder order;
    private final Around around;

    SavedViews(
            SavedViewRepository repository,
            Conditions conditions,
            ViewQueries queries,
            Queues queues,
            ViewOrder order,
            Around around) {
        this.repository = repository;
        this.conditions = conditions;
        this.queries = queries;
        this.queues = queues;
        this.order = order;
        this.around = around;
    }

    List<ViewRow> list(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        return repository
                .openTo(actor.account().value(), actor.teams().toArray(UUID[]::new))
                .stream()
                .map(view -> row(actor, view))
                .toList();
    }

    /// How many tickets the first views hold for the reader, by view, counted up to a bound. A view
    /// that looks for words, or names what is no more, has no number.
    @Transactional(readOnly = true)
    Map<UUID, Integer> counts(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        Map<UUID, TicketQuery> counted = new LinkedHashMap<>();
        repository.openTo(actor.account().value(), actor.teams().toArray(UUID[]::new)).stream()
                .limit(MOST_COUNTED)
                .forEach(
                        view ->
                                queries.of(view.layout())
                                        .filter(_ -> isAskable(view.layout()))
                                        .ifPresent(query -> counted.put(view.id(), query)));
        List<Integer> numbers = queues.counts(actor, List.copyOf(counted.values()));
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        int i = 0;
        for (UUID view : counted.keySet()) {
            counts.put(view, numbers.get(i++));
        }
        return counts;
    }

    /// A category or field that a view asks for may be gone by now.
    private boolean isAskable(ViewLayout layout) {
        return layout.condition() == null
                || conditions.errors("condition", layout.condition(), Scope.READER).isEmpty();
    }

    @Transactional
    ViewRow save(Actor actor, SaveView wanted) {
        actor.require(Permission.READ_TICKETS);
        requireMayShare(actor, wanted.team());
        check(wanted);
        SavedView view = build(Ids.next(), 0, actor.account().value(), wanted);
        SavedView saved = repository.save(view);
        tell(actor, "view-saved", null, saved);
        return row(actor, saved);
    }

    @Transactional
    ViewRow revise(Actor actor, UUID id, SaveView wanted) {
        SavedView before = loadEditable(actor, id, wanted.version());
        requireMayShare(actor, wanted.team());
        check(wanted);
        SavedView saved =
                repository.save(build(before.id(), before.version(), before.owner(), wanted));
        tell(actor, "view-revised", before, saved);
        return row(actor, saved);
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        SavedView view = loadEditable(actor, id, version);
        SavedView removed = repository.save(view.removed(around.clock().instant()));
        tell(actor, "view-removed", view, removed);
    }

    /// Takes a removal back; nothing happens to a view that is in use.
    @Transactional
    ViewRow restore(Actor actor, UUID id) {
        SavedView view = editable(actor, id);
        if (view.removedAt() == null) {
            return row(actor, view);
        }
        SavedView back = repository.save(view.removed(null));
        tell(actor, "view-restored", view, back);
        return row(actor, back);
    }

    /// Orders the views of the reader's own rail, also those that others share.
    ///
    /// @param wanted what the reader does not see is left out
    @Transactional
    List<ViewRow> order(Actor actor, List<UUID> wanted) {
        Set<UUID> known = list(actor).stream().map(ViewRow::id).collect(Collectors.toSet());
        order.write(
                actor.account().value(),
                wanted.stream().distinct().filter(known::contains).toList());
        return list(actor);
    }

    private SavedView editable(Actor actor, UUID id) {
        actor.require(Permission.READ_TICKETS);
        SavedView view =
                repository
                        .findById(id)
                        .filter(found -> isOpenTo(actor, found))
                        .orElseThrow(() -> new NotFound("saved-view", id));
        if (!mayEdit(actor, view)) {
            throw new Forbidden(Permission.MANAGE_DESK.name());
        }
        return view;
    }

    private SavedView loadEditable(Actor actor, UUID id, long version) {
        SavedView view = editable(actor, id);
        if (view.removedAt() != null) {
            throw new NotFound("saved-view", id);
        }
        if (view.version() != version) {
            throw new Stale("saved-view", id, view.version());
        }
        return view;
    }

    private static void requireMayShare(Actor actor, @Nullable UUID team) {
        if (team == null) {
            return;
        }
        if (!actor.teams().contains(team)) {
            actor.require(Permission.MANAGE_DESK);
        }
    }

    private void check(SaveView wanted) {
        TicketCondition condition = wanted.layout().condition();
        if (condition != null) {
            conditions.check("layout.condition", condition, Scope.READER);
        }
    }

    private static boolean isOpenTo(Actor actor, SavedView view) {
        return isOwn(actor, view) || (view.team() != null && actor.teams().contains(view.team()));
    }

    private static boolean isOwn(Actor actor, SavedView view) {
        return view.owner().equals(actor.account().value());
    }

    private static boolean mayEdit(Actor actor, SavedView view) {
        return isOwn(actor, view) || actor.may(Permission.MANAGE_DESK);
    }

    private void tell(Actor actor, String action, @Nullable SavedView before, SavedView after) {
        String id = after.id().toString();
        around.audit().record(actor, action, "saved-view", id, before, after);
        Set<String> audience = new LinkedHashSet<>();
        for (SavedView each : before == null ? List.of(after) : List.of(before, after)) {
            audience.add(Changes.account(new AccountId(each.owner())));
            UUID team = each.team();
            if (team != null) {
                audience.add(Changes.team(team));
            }
        }
        around.changes().announce("saved-view", id, after.version(), audience);
    }

    private ViewRow row(Actor actor, SavedView view) {
        return new ViewRow(
                view.id(),
                view.version(),
                view.name(),
                view.team(),
                view.layout(),
                view.position(),
                isOwn(actor, view)
                        ? null
                        : around.names().person(new AccountId(view.owner())).name(),
                isOwn(actor, view),
                mayEdit(actor, view));
    }

    private static SavedView build(UUID id, long version, UUID owner, SaveView wanted) {
        return new SavedView(
                id,
                version,
                owner,
                wanted.team(),
                wanted.name().strip(),
                wanted.layout(),
                wanted.position(),
                null);
    }
}
