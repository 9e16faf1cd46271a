package io.anxin.fieldservice.routing;

/// A part of a tour, known by three numbers: how long it takes at least, and the earliest and the
/// latest time to begin it that keep it that short. Two stretches make a longer one in constant
/// time, waiting included (T. Vidal, T. G. Crainic, M. Gendreau, C. Prins, A hybrid genetic
/// algorithm with adaptive diversity management for a large class of vehicle routing problems with
/// time-windows, 2013). Mutable, because one is used again for every try.
final class Stretch {

    double length;
    double earliest;
    double latest;

    void set(double ofLength, double from, double to) {
        length = ofLength;
        earliest = from;
        latest = to;
    }

    /// Goes on with a way and another stretch.
    ///
    /// @return whether the other stretch can still be kept; if not, this one is spoilt
    boolean append(double way, double nextLength, double nextEarliest, double nextLatest) {
        double after = length + way;
        if (earliest + after > nextLatest + Network.GRAIN) {
            return false;
        }
        double waiting = Math.max(nextEarliest - after - latest, 0);
        earliest = Math.max(nextEarliest - after, earliest) - waiting;
        latest = Math.min(nextLatest - after, latest);
        length = after + nextLength + waiting;
        return true;
    }

    /// Puts a place and the way from it before this stretch.
    ///
    /// @return whether this stretch can still be kept; if not, it is spoilt
    boolean prepend(double work, double open, double close, double way) {
        double after = work + way;
        if (open + after > latest + Network.GRAIN) {
            return false;
        }
        double waiting = Math.max(earliest - after - close, 0);
        length = after + length + waiting;
        double begin = Math.max(earliest - after, open) - waiting;
        latest = Math.min(latest - after, close);
        earliest = begin;
        return true;
    }
}
