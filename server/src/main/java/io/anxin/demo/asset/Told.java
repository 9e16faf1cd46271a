package io.anxin.demo.asset;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a customer wrote, read for the machine it is about.
record Told(String text) {

    private static final Pattern SERIAL = Pattern.compile("SN\\d{6}");
    private static final Pattern HOURS = Pattern.compile("(\\d{4,5}) ?(?:小时|running hours|hours)");

    Optional<String> serial() {
        return SERIAL.matcher(text).results().map(found -> found.group()).findFirst();
    }

    Optional<Integer> hours() {
        Matcher hours = HOURS.matcher(text);
        return hours.find() ? Optional.of(Integer.valueOf(hours.group(1))) : Optional.empty();
    }

    /// The longest of the words that is in the text.
    Optional<String> oneOf(Collection<String> words) {
        return words.stream()
                .filter(text::contains)
                .max(Comparator.comparingInt(String::length).thenComparing(word -> word));
    }
}
