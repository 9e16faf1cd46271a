package io.anxin.ticket.search;

import java.util.List;

/// The stretches of ticket numbers a search looks through, newest first. Each entry also holds
/// three terms that name the stretches its ticket lies in, so the one index answers "these words
/// among the newest 4,000 tickets" by stepping through two posting lists, however frequent the
/// words are. A stretch too poor in hits is followed by one eight times as long; so each step reads
/// at most about eight pages of hits, for frequent and for rare words.
///
/// @param from lowest number, inclusive
/// @param terms any of which an entry in the stretch holds; empty for "all the rest"
public record Window(long from, List<String> terms) {

    private record Level(String name, long width) {}

    private static final List<Level> LEVELS =
            List.of(new Level("#a", 2_048), new Level("#b", 16_384), new Level("#c", 131_072));

    /// How many windows lead from the newest to the oldest.
    public static final int STEPS = LEVELS.size() + 1;

    /// The stretches of one step, each eight times as long as those of the step before.
    ///
    /// @param step from 0 to [#STEPS] - 1; the last one holds all the rest
    /// @param below the numbers looked for are lower than this
    public static Window at(int step, long below) {
        if (step >= LEVELS.size()) {
            return new Window(0, List.of());
        }
        Level level = LEVELS.get(step);
        // Together with the stretch before, so that a step holds at least one whole stretch.
        long newest = Math.max(0, below - 1) / level.width();
        long oldest = Math.max(0, newest - 1);
        return new Window(
                oldest * level.width(), List.of(level.name() + newest, level.name() + oldest));
    }

    static List<String> termsOf(long id) {
        return LEVELS.stream().map(level -> level.name() + id / level.width()).toList();
    }
}
