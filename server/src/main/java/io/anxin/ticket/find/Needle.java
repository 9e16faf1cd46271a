package io.anxin.ticket.find;

import io.anxin.ticket.search.SearchTerms;

/// A word as it is looked for in a text.
///
/// @param text folded
/// @param within found inside longer words: phrases, and scripts without blanks
/// @param beginning longer words count
record Needle(String text, boolean within, boolean beginning) {

    /// What every text with the word contains, whatever its ending.
    String core() {
        if (within) {
            return text;
        }
        String stem = SearchTerms.stem(text);
        return stem.endsWith("y") && stem.length() > 3
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }
}
