package io.anxin.imports;

/// What came of a row that was taken in.
///
/// @param entity what it became, as the target identifies it; empty in a trial of something new
public record RowResult(Outcome outcome, String entity) {

    /// What happened to it.
    public enum Outcome {
        CREATED,
        CHANGED,
        /// It was known, and nothing changed.
        KNOWN
    }

    public static RowResult created(String entity) {
        return new RowResult(Outcome.CREATED, entity);
    }

    public static RowResult changed(String entity) {
        return new RowResult(Outcome.CHANGED, entity);
    }

    public static RowResult known(String entity) {
        return new RowResult(Outcome.KNOWN, entity);
    }
}
