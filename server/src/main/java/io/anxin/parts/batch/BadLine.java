package io.anxin.parts.batch;

/// A place of a demand file that cannot be read.
///
/// @param line counted from 1
/// @param column cell of the line, counted from 1; 0 for the whole line
record BadLine(int line, int column, String reason) {

    @Override
    public String toString() {
        return column == 0
                ? "line %d: %s".formatted(line, reason)
                : "line %d, column %d: %s".formatted(line, column, reason);
    }
}
