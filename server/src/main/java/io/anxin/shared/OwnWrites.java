package io.anxin.shared;

/// Whether the running transaction has changed what is kept in memory, and so has to read its own
/// writes instead.
final class OwnWrites {

    private record Mark(Runnable whenEnded) implements TransactionBound.Part {

        @Override
        public void ended() {
            whenEnded.run();
        }
    }

    private final Runnable ended;
    private final TransactionBound<Mark> mark;

    /// @param ended called when a transaction that changed it is over
    OwnWrites(Runnable ended) {
        this.ended = ended;
        this.mark = new TransactionBound<>(() -> new Mark(ended));
    }

    boolean any() {
        return mark.known().isPresent();
    }

    /// Outside a transaction the change is over as soon as it is made.
    void begin() {
        if (TransactionBound.inTransaction()) {
            mark.get();
        } else {
            ended.run();
        }
    }
}
