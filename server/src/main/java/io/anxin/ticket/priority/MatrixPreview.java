package io.anxin.ticket.priority;

import io.anxin.ticket.trait.Priority;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What would become of the open tickets if a matrix came into force.
///
/// @param open how many were looked at
/// @param changed how many of them would have another priority
/// @param heldByHand how many more would be scored differently but are held by a person's word
/// @param moves from which priority to which, with how many
/// @param now how many have each priority by the matrix of today
/// @param then how many would have it by the new one
record MatrixPreview(
        int open,
        int changed,
        int heldByHand,
        List<Move> moves,
        Map<Priority, Integer> now,
        Map<Priority, Integer> then) {

    record Move(Priority from, Priority to, int tickets) {}

    static MatrixPreview of(
            List<OpenTallies.Tally> tallies, MatrixEdition current, PriorityMatrix draft) {
        Map<Priority, Integer> now = none();
        Map<Priority, Integer> then = none();
        Map<Priority, Map<Priority, Integer>> moved = new EnumMap<>(Priority.class);
        int open = 0;
        int held = 0;
        for (OpenTallies.Tally tally : tallies) {
            Priority from = current.score(tally.factors()).priority();
            Priority to = draft.score(current.version() + 1, tally.factors()).priority();
            open += tally.tickets();
            now.merge(from, tally.tickets(), Integer::sum);
            then.merge(to, tally.tickets(), Integer::sum);
            if (from != to && tally.byHand()) {
                held += tally.tickets();
            } else if (from != to) {
                moved.computeIfAbsent(from, _ -> new EnumMap<>(Priority.class))
                        .merge(to, tally.tickets(), Integer::sum);
            }
        }
        List<Move> moves = new ArrayList<>();
        moved.forEach((from, tos) -> tos.forEach((to, n) -> moves.add(new Move(from, to, n))));
        int changed = moves.stream().mapToInt(Move::tickets).sum();
        return new MatrixPreview(open, changed, held, moves, now, then);
    }

    private static Map<Priority, Integer> none() {
        Map<Priority, Integer> counts = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            counts.put(priority, 0);
        }
        return counts;
    }
}
