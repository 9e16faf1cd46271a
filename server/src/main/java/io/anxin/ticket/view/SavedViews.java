package io.anxin.ticket.view;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.shared.Ids;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.condition.Conditions;
import io.anxin.ticket.condition.Scope;
import io.anxin.ticket.condition.TicketCondition;
import io.anxin.ticket.queue.Queues;
import io.anxin.ticket.queue.TicketQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The saved views of people and teams. A view shows nothing by itself: the list it leads to is cut
/// to what its reader may see.
@Service
class SavedViews {

    /// A rail that is longer needs no numbers below.
    private static final int MOST_COUNTED = 30;

    private final SavedViewRepository repository;
    private final Conditions conditions;
    private final ViewQueries queries;
    private final Queues queues;
    private final Audit audit;

    SavedViews(
            SavedViewRepository repository,
            Conditions conditions,
            ViewQueries queries,
            Queues queues,
            Audit audit) {
        this.repository = repository;
        this.conditions = conditions;
        this.queries = queries;
        this.queues = queues;
        this.audit = audit;
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
        audit.record(actor, "view-saved", "saved-view", saved.id().toString(), null, saved);
        return row(actor, saved);
    }

    @Transactional
    ViewRow revise(Actor actor, UUID id, SaveView wanted) {
        SavedView before = loadEditable(actor, id, wanted.version());
        requireMayShare(actor, wanted.team());
        check(wanted);
        SavedView saved =
                repository.save(build(before.id(), before.version(), before.owner(), wanted));
        audit.record(actor, "view-revised", "saved-view", id.toString(), before, saved);
        return row(actor, saved);
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        SavedView view = loadEditable(actor, id, version);
        repository.delete(view);
        audit.record(actor, "view-removed", "saved-view", id.toString(), view, null);
    }

    private SavedView loadEditable(Actor actor, UUID id, long version) {
        actor.require(Permission.READ_TICKETS);
        SavedView view =
                repository
                        .findById(id)
                        .filter(found -> isOpenTo(actor, found))
                        .orElseThrow(() -> new NotFound("saved-view", id));
        if (!mayEdit(actor, view)) {
            throw new Forbidden(Permission.MANAGE_DESK.name());
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

    private static ViewRow row(Actor actor, SavedView view) {
        return new ViewRow(
                view.id(),
                view.version(),
                view.name(),
                view.team(),
                view.layout(),
                view.position(),
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
                wanted.position());
    }
}
