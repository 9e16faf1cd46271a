package io.anxin.language;

import java.util.List;

/// How a text feels, and by which of its words.
///
/// @param words the words that told it, the strongest first, as they stand in the text; none when
///   calm
public record SentimentReading(Sentiment sentiment, List<String> words) {

    public static final SentimentReading CALM = new SentimentReading(Sentiment.CALM, List.of());

    public SentimentReading {
        words = List.copyOf(words);
    }
}
