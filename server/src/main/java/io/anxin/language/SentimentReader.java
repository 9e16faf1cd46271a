package io.anxin.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells how a text feels: it adds up the points of the words of displeasure, each kind once, takes
/// half the points of praise off, and compares the sum with two marks. Words of degree and negation
/// before a word in the same clause change its points. Written for messages to a service desk: what
/// is broken is no displeasure, what is said about us is. Rules: `docs/policies/priority.md`.
public final class SentimentReader {

    /// Whoever writes longer has said it by then; bounds the time.
    private static final int LONGEST = 5_000;

    private static final double IRRITATED_FROM = 2;
    private static final double ANGRY_FROM = 5;

    /// Without one word this strong, many small complaints stay a long list, not an outburst.
    private static final double OUTBURST = 3;

    private static final double PRAISE_SHARE = 0.5;
    private static final double SHOUTING = 1;
    private static final double DENIED_PRAISE = 1;
    private static final int MOST_WORDS = 5;

    /// So many letters, words or signs may stand between a word and what changes it.
    private static final int REACH = 3;

    private static final Pattern SHOUTS = Pattern.compile("[!！]{2,}|[?？]{2,}|[!！][?？]|[?？][!！]");
    private static final Pattern SHOUTED_WORD = Pattern.compile("\\b[A-Z]{3,}\\b");
    private static final int SHOUTED_WORDS = 5;

    private final SentimentLexicon lexicon;

    SentimentReader(SentimentLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The lexicon that comes with the program, read once.
    public static SentimentReader standard() {
        return Standard.READER;
    }

    private static final class Standard {
        static final SentimentReader READER = new SentimentReader(SentimentLexicon.standard());
    }

    private record Found(SentimentLexicon.Entry entry, int from, int to) {}

    public SentimentReading read(String text) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Units units = Units.of(read);
        Map<String, Double> displeasure = new LinkedHashMap<>();
        double praise = 0;
        List<Found> clause = new ArrayList<>();
        for (int at = 0; at < units.size(); ) {
            SentimentLexicon.@Nullable Match match = lexicon.longest(units, at);
            if (units.isBoundary(at)) {
                clause.clear();
            }
            if (match == null) {
                at++;
                continue;
            }
            Found found = new Found(match.entry(), at, at + match.length());
            if (found.entry().isOpinion()) {
                double points = points(found, clause);
                String words = units.text(start(found, clause), found.to());
                if (points > 0) {
                    displeasure.merge(words, points, Math::max);
                } else {
                    praise -= points;
                }
            }
            clause.add(found);
            at = found.to();
        }
        return reading(displeasure, praise, shouting(read));
    }

    /// Points of displeasure; below zero for praise.
    private static double points(Found found, List<Found> clause) {
        double degree = 1;
        boolean denied = false;
        for (Found before : changing(found, clause)) {
            degree *= before.entry().degree();
            denied ^= before.entry().denies();
        }
        double points = found.entry().points();
        if (!denied) {
            return points * degree;
        }
        // "not happy" is displeasure, "not bad" and "no complaint" are hardly praise
        return points < 0 ? DENIED_PRAISE - points * PRAISE_SHARE : 0;
    }

    private static int start(Found found, List<Found> clause) {
        List<Found> before = changing(found, clause);
        return before.isEmpty() ? found.from() : before.getLast().from();
    }

    /// The words before it that change it, the nearest first.
    private static List<Found> changing(Found found, List<Found> clause) {
        List<Found> changing = new ArrayList<>();
        int from = found.from();
        for (Found before : clause.reversed()) {
            if (!before.entry().isModifier() || from - before.to() > REACH) {
                break;
            }
            changing.add(before);
            from = before.from();
        }
        return changing;
    }

    private static double shouting(String text) {
        boolean shouts =
                SHOUTS.matcher(text).find()
                        || SHOUTED_WORD.matcher(text).results().limit(SHOUTED_WORDS).count()
                                == SHOUTED_WORDS;
        return shouts ? SHOUTING : 0;
    }

    private static SentimentReading reading(
            Map<String, Double> displeasure, double praise, double shouting) {
        double strongest = displeasure.values().stream().max(Double::compare).orElse(0.0);
        double sum = displeasure.values().stream().mapToDouble(Double::doubleValue).sum();
        double points = sum == 0 ? 0 : sum - praise * PRAISE_SHARE + shouting;
        if (points < IRRITATED_FROM) {
            return SentimentReading.CALM;
        }
        return new SentimentReading(
                points >= ANGRY_FROM && strongest >= OUTBURST
                        ? Sentiment.ANGRY
                        : Sentiment.IRRITATED,
                displeasure.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(MOST_WORDS)
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
