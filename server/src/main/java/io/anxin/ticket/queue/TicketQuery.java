package io.anxin.ticket.queue;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import io.anxin.database.Row;
import io.anxin.shared.Filter;
import io.anxin.ticket.sight.TicketVisibility;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a reader wants to see of the tickets: a view, narrowed by filters that all hold. Every
/// filter may name several values, of which one holds.
///
/// @param number numbers of single tickets
/// @param company whose people's tickets are meant; together with `customer`, both must hold
/// @param q what is looked for, such as `"oil leak" -draft tag:vip`, or a number; see
///   docs/policies/search.md
/// @param where a condition as data, such as `{"field":"tier","operator":"IS","values":["VIP"]}`;
///   see docs/policies/conditions.md
public record TicketQuery(
        @Nullable QueueView view,
        @Nullable List<UUID> team,
        @Nullable List<UUID> assignee,
        @Nullable List<State> state,
        @Nullable List<Priority> priority,
        @Nullable List<Kind> kind,
        @Nullable List<UUID> category,
        @Nullable List<Channel> channel,
        @Nullable List<UUID> customer,
        @Nullable UUID company,
        @Nullable List<String> tag,
        @Nullable Boolean overdue,
        @Nullable List<Long> number,
        @Nullable String q,
        @Nullable String where) {

    /// Everything of one view.
    static TicketQuery of(QueueView view) {
        return new TicketQuery(
                view, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    /// The same, with the people of its company for the company.
    TicketQuery of(Collection<CustomerId> people) {
        List<UUID> meant =
                people.stream()
                        .map(CustomerId::value)
                        .filter(id -> customer == null || customer.contains(id))
                        .toList();
        return new TicketQuery(
                shown(), team, assignee, state, priority, kind, category, channel, meant, null, tag,
                overdue, number, q, where);
    }

    boolean hasWords() {
        return q != null && !q.isBlank();
    }

    String words() {
        return q == null ? "" : q;
    }

    /// Without a view and without words the list shows what is live, as a desk works on; a search
    /// looks through everything.
    QueueView shown() {
        if (view != null) {
            return view;
        }
        boolean asked =
                hasWords()
                        || customer != null
                        || company != null
                        || state != null
                        || number != null;
        return asked ? QueueView.ALL : QueueView.ALL_OPEN;
    }

    /// Everything but words and rights, as a condition on `ticket.ticket t`.
    Filter condition(Actor reader) {
        return shownBy(reader)
                .andIf(team, TicketQuery::ofTeams)
                .andIf(assignee, any("t.assigned_to = any(?::uuid[])"))
                .andIf(state, any("t.state = any(?::text[])"))
                .andIf(priority, any("t.priority = any(?::text[])"))
                .andIf(kind, any("t.kind = any(?::text[])"))
                .andIf(category, any("t.category = any(?::uuid[])"))
                .andIf(channel, any("t.channel = any(?::text[])"))
                .andIf(customer, any("t.customer = any(?::uuid[])"))
                .andIf(tag, any("t.tags <> '{}' and t.tags && ?::text[]"))
                .andIf(number, any("t.id = any(?::bigint[])"))
                .andIf(overdue, yes -> yes ? late() : Filter.all());
    }

    private static <T> Function<List<T>, Filter> any(String condition) {
        return values ->
                values.size() == 1 && condition.contains(" = any(?::uuid[])")
                        ? Filter.where(condition.replace("any(?::uuid[])", "?"), values.getFirst())
                        : Filter.where(condition, Row.array(values));
    }

    private Filter shownBy(Actor reader) {
        QueueView shown = shown();
        Filter live = shown.isLive() ? Filter.where("t.live") : Filter.all();
        return live.and(
                switch (shown) {
                    case MINE -> mine(reader, "t.assigned_to = ?");
                    case UNASSIGNED -> Filter.where("t.assigned_to is null");
                    case TEAM -> ownTeams(reader);
                    case OVERDUE -> late();
                    case CLOSED -> Filter.where("not t.live");
                    case WATCHING ->
                            reader.id() == null
                                    ? Filter.none()
                                    : Filter.where(
                                            "t.watchers <> '{}' and t.watchers @> ?::uuid[]",
                                            Row.array(List.of(reader.id())));
                    case MENTIONED ->
                            mine(
                                    reader,
                                    "t.id in (select m.ticket from ticket.mention m where m.account = ?)");
                    case ALL_OPEN, ALL -> Filter.all();
                });
    }

    private static Filter mine(Actor reader, String condition) {
        return reader.id() == null ? Filter.none() : Filter.where(condition, reader.id().value());
    }

    private static Filter ownTeams(Actor reader) {
        return reader.teams().isEmpty() ? Filter.none() : ofTeams(reader.teams());
    }

    /// What the teams lead or take part in: both have it in their queue.
    private static Filter ofTeams(Collection<UUID> teams) {
        Filter led =
                teams.size() == 1
                        ? Filter.where("t.team = ?", teams.iterator().next())
                        : Filter.where("t.team = any(?::uuid[])", Row.array(teams));
        return Filter.any(List.of(led, TicketVisibility.participating(teams)));
    }

    /// What teams are asked for, in parts of which each is read in order from an index; empty when
    /// none are.
    List<Filter> parts(Actor reader) {
        Collection<UUID> asked = team;
        if (asked == null) {
            asked = shown() == QueueView.TEAM ? reader.teams() : List.of();
        }
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Filter> parts = new ArrayList<>();
        asked.stream().sorted().forEach(each -> parts.add(Filter.where("t.team = ?", each)));
        parts.add(TicketVisibility.participating(asked));
        return parts;
    }

    /// What the sweep has found late; it looks every few seconds.
    private static Filter late() {
        return Filter.where("t.late");
    }
}
