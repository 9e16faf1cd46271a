package io.anxin.ticket.priority;

import io.anxin.language.Sentiment;
import io.anxin.language.SentimentReading;
import io.anxin.ticket.trait.ContractLevel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changes around a concern while it lasts, and counts in its score.
///
/// @param agePercent the age step that was reached: how much of the time promised for the
///   resolution is used up at least
/// @param olderAt when the next step will be reached; null while the clock stands still and when
///   there is none
/// @param words what the sentiment was told by
public record Circumstances(
        ContractLevel contract,
        int agePercent,
        @Nullable Instant olderAt,
        Sentiment sentiment,
        List<String> words) {

    public static final Circumstances NONE =
            new Circumstances(ContractLevel.NONE, 0, null, Sentiment.CALM, List.of());

    public Circumstances {
        words = List.copyOf(words);
    }

    public Circumstances covered(ContractLevel by) {
        return new Circumstances(by, agePercent, olderAt, sentiment, words);
    }

    /// The customer wrote: anger shows at once, a calmer word lowers it by one step.
    public Circumstances felt(SentimentReading reading) {
        Sentiment next = sentiment.after(reading.sentiment());
        List<String> told = reading.sentiment() == next ? reading.words() : words;
        return new Circumstances(
                contract, agePercent, olderAt, next, next == Sentiment.CALM ? List.of() : told);
    }

    public Circumstances aged(int percent, @Nullable Instant nextAt) {
        return new Circumstances(contract, percent, nextAt, sentiment, words);
    }

    /// Nothing is promised, so nothing grows older.
    public Circumstances ageless() {
        return aged(agePercent, null);
    }

    /// The same without what only says what to do first.
    Circumstances promising() {
        return NONE.covered(contract);
    }
}
