package io.anxin.ticket.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Chooses one of several people; always somebody.
final class Turns {

    private Turns() {}

    /// The one with the least; among equals the one whose turn it is.
    static <T> T leastLoaded(List<T> people, Map<T, Long> load, @Nullable T last) {
        List<T> inTurn = new ArrayList<>(people);
        int place = last == null ? -1 : people.indexOf(last);
        inTurn.addAll(people.subList(0, place + 1));
        return inTurn.subList(place + 1, inTurn.size()).stream()
                .min(Comparator.comparingLong(person -> load.getOrDefault(person, 0L)))
                .orElseThrow();
    }
}
