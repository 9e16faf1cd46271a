package io.anxin.ticket.file;

import io.anxin.access.Audit;
import io.anxin.shared.Stale;
import io.anxin.ticket.life.ConflictingEdit;
import io.anxin.ticket.life.ConflictingEdit.Conflict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Two people change one ticket at the same time: what touches different things is merged, what
/// touches the same thing is refused with both values. What was touched meanwhile stands in the
/// history.
public final class Merge {

    /// A writer who has missed more changes than this is asked to look again.
    private static final int MOST_MISSED = 100;

    private final Audit audit;

    public Merge(Audit audit) {
        this.audit = audit;
    }

    /// @throws ConflictingEdit when something the change touches was changed since it was seen
    public void check(Ticket current, Change change) {
        Long seen = change.seen();
        if (seen == null || seen == current.version()) {
            return;
        }
        if (seen > current.version()) {
            throw new Stale(Ticket.SUBJECT, current.number(), current.version());
        }
        Set<String> changed = changedSince(current, seen);
        Map<String, @Nullable Object> kept = TicketJournal.of(current);
        List<Conflict> conflicts = new ArrayList<>();
        for (String member : change.touched()) {
            if (changed.contains(member)) {
                conflicts.add(new Conflict(member, kept.get(member), change.wanted().get(member)));
            }
        }
        if (!conflicts.isEmpty()) {
            throw new ConflictingEdit(current.spoken(), current.version(), conflicts);
        }
    }

    private Set<String> changedSince(Ticket current, long seen) {
        List<Audit.Entry> entries =
                audit.of(Ticket.SUBJECT, Long.toString(current.number()), null, MOST_MISSED)
                        .items();
        Set<String> changed = new HashSet<>();
        for (Audit.Entry entry : entries) {
            JsonNode after = entry.after();
            if (after == null || after.path(TicketJournal.REVISION).asLong() <= seen) {
                return changed;
            }
            changed.addAll(after.propertyNames());
            if (entry.before() != null) {
                changed.addAll(entry.before().propertyNames());
            }
        }
        if (entries.size() == MOST_MISSED) {
            throw new Stale(Ticket.SUBJECT, current.number(), current.version());
        }
        return changed;
    }
}
