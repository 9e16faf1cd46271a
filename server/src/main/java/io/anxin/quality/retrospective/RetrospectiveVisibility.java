package io.anxin.quality.retrospective;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.Sight;
import io.anxin.shared.Filter;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which retrospectives an actor may see: those of the own teams and those he owns, or all with the
/// permission for it; never one of a confidential ticket that does not name him.
@Component
class RetrospectiveVisibility implements Sight.Guard {

    private final RetrospectiveTable table;
    private final Tickets tickets;

    RetrospectiveVisibility(RetrospectiveTable table, Tickets tickets) {
        this.table = table;
        this.tickets = tickets;
    }

    @Override
    public String kind() {
        return Retrospective.SUBJECT;
    }

    @Override
    public Set<String> visible(Actor reader, Collection<String> ids) {
        return among(reader, table.among(ids.stream().map(UUID::fromString).toList())).stream()
                .map(each -> each.id().toString())
                .collect(Collectors.toSet());
    }

    boolean sees(Actor reader, Retrospective of) {
        return !among(reader, List.of(of)).isEmpty();
    }

    private List<Retrospective> among(Actor reader, List<Retrospective> all) {
        List<Retrospective> near = all.stream().filter(each -> isNear(reader, each)).toList();
        Set<TicketId> told =
                tickets.admitting(
                        reader, near.stream().map(each -> new TicketId(each.ticket())).toList());
        return near.stream().filter(each -> told.contains(new TicketId(each.ticket()))).toList();
    }

    private static boolean isNear(Actor reader, Retrospective of) {
        return reader.may(Permission.READ_TICKETS)
                && (reader.seesEverything()
                        || (of.team() != null && reader.teams().contains(of.team()))
                        || (reader.id() != null && reader.id().value().equals(of.owner())));
    }

    /// The same but for the tickets, as a condition on `quality.retrospective`.
    static Filter condition(Actor reader) {
        if (!reader.may(Permission.READ_TICKETS)) {
            return Filter.none();
        }
        if (reader.seesEverything()) {
            return Filter.all();
        }
        List<Filter> branches = new ArrayList<>();
        if (!reader.teams().isEmpty()) {
            branches.add(Filter.where("team = any(?::uuid[])", Filter.array(reader.teams())));
        }
        branches.add(Filter.where("owner = ?", reader.account().value()));
        return Filter.any(branches);
    }
}
