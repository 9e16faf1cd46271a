package io.anxin.ticket.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// People take turns.
final class Turns {

    private Turns() {}

    /// Whoever of those asked comes next in the order after whose turn it was last.
    ///
    /// @param asked at least one of the people
    /// @param last null or somebody who has left: the first begins
    static <T> T next(List<T> people, Collection<T> asked, @Nullable T last) {
        int place = last == null ? -1 : people.indexOf(last);
        List<T> inTurn = new ArrayList<>(people.subList(place + 1, people.size()));
        inTurn.addAll(people.subList(0, place + 1));
        return inTurn.stream().filter(asked::contains).findFirst().orElseThrow();
    }
}
