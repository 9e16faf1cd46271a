package io.anxin.ticket.search;

import java.util.ArrayList;
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

    /// @param below the numbers looked for are lower than this
    public static List<Window> below(long below) {
        List<Window> windows = new ArrayList<>();
        for (Level level : LEVELS) {
            // Together with the stretch before, so that a step holds at least one whole stretch.
            long newest = Math.max(0, below - 1) / level.width();
            long oldest = Math.max(0, newest - 1);
            windows.add(
                    new Window(
                            oldest * level.width(),
                            List.of(level.name() + newest, level.name() + oldest)));
        }
        windows.add(new Window(0, List.of()));
        return windows;
    }

    static List<String> termsOf(long id) {
        return LEVELS.stream().map(level -> level.name() + id / level.width()).toList();
    }
}
