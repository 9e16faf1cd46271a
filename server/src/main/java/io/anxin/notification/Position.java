package io.anxin.notification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A place in the feed of changes, written `transaction-number`.
///
/// @param transaction the PostgreSQL transaction that announced the change
/// @param number the order within it
public record Position(long transaction, long number) implements Comparable<Position> {

    public static final Position START = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::transaction).thenComparingLong(Position::number);

    /// Empty when the text is no position.
    public static Optional<Position> parse(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,19}-\\d{1,19}")) {
            return Optional.empty();
        }
        int middle = text.indexOf('-');
        try {
            return Optional.of(
                    new Position(
                            Long.parseLong(text.substring(0, middle)),
                            Long.parseLong(text.substring(middle + 1))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return transaction + "-" + number;
    }
}
