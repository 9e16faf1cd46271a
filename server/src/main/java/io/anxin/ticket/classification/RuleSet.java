package io.anxin.ticket.classification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The active rules in their order, prepared so that a request costs one pass over its subject and
/// one over its text however many rules there are. Immutable.
final class RuleSet {

    /// Characters of a text that are looked at; what a request is about stands at its beginning.
    private static final int LONGEST_TEXT = 20_000;

    private final List<ClassificationRule> rules;
    private final KeywordFinder keywords;
    private final Map<UUID, UUID> defaultTeams;

    /// @param defaultTeams team by category
    RuleSet(List<ClassificationRule> rules, Map<UUID, UUID> defaultTeams) {
        this.rules = rules.stream().filter(ClassificationRule::active).toList();
        this.defaultTeams = Map.copyOf(defaultTeams);
        Set<String> words = new LinkedHashSet<>();
        for (ClassificationRule rule : this.rules) {
            for (Condition condition : rule.conditions().items()) {
                if (condition.field().isKeyword()) {
                    words.addAll(condition.values());
                }
            }
        }
        this.keywords = new KeywordFinder(words);
    }

    Classification classify(ClassificationInput input) {
        Verdict verdict = new Verdict();
        Facts facts = new Facts(input);
        for (ClassificationRule rule : rules) {
            List<String> found = new ArrayList<>();
            if (matches(rule, facts, found)) {
                verdict.add(rule, found);
                if (rule.actions().stop()) {
                    break;
                }
            }
        }
        return verdict.conclude(defaultTeams);
    }

    private boolean matches(ClassificationRule rule, Facts facts, List<String> found) {
        boolean all = rule.match() == ClassificationRule.Match.ALL;
        for (Condition condition : rule.conditions().items()) {
            boolean holds = holds(condition, facts, found);
            if (holds != all) {
                return holds;
            }
        }
        return all;
    }

    private boolean holds(Condition condition, Facts facts, List<String> found) {
        int hits = 0;
        for (String value : condition.values()) {
            if (facts.has(condition.field(), value)) {
                found.add(value);
                hits++;
                if (condition.quantifier() == Condition.Quantifier.ANY) {
                    return true;
                }
            }
        }
        return switch (condition.quantifier()) {
            case ANY -> false;
            case ALL -> hits == condition.values().size();
            case NONE -> hits == 0;
        };
    }

    /// The request in the form in which conditions ask.
    private final class Facts {
        private final ClassificationInput input;
        private final BitSet inSubject;
        private final BitSet inText;

        Facts(ClassificationInput input) {
            this.input = input;
            this.inSubject = keywords.find(KeywordFinder.normalise(input.subject()));
            String text = input.text();
            this.inText =
                    keywords.find(
                            KeywordFinder.normalise(
                                    text.substring(0, Math.min(text.length(), LONGEST_TEXT))));
        }

        boolean has(Condition.Field field, String value) {
            return switch (field) {
                case SUBJECT -> inSubject.get(keywords.indexOf(value));
                case TEXT -> inText.get(keywords.indexOf(value));
                case SUBJECT_OR_TEXT ->
                        inSubject.get(keywords.indexOf(value))
                                || inText.get(keywords.indexOf(value));
                case MAILBOX -> same(input.mailbox(), value);
                case SENDER_ADDRESS -> same(input.senderAddress(), value);
                case SENDER_DOMAIN -> within(input.senderDomain(), value, '.');
                case CHANNEL -> same(input.channel(), value);
                case LANGUAGE -> speaks(input.locale(), value);
            };
        }

        private static boolean same(@Nullable String known, String value) {
            return known != null && known.strip().equalsIgnoreCase(value.strip());
        }

        private static boolean within(@Nullable String domain, String value, char separator) {
            String wanted = value.strip().toLowerCase(Locale.ROOT);
            return domain != null && (domain.equals(wanted) || domain.endsWith(separator + wanted));
        }

        private static boolean speaks(@Nullable String locale, String value) {
            if (locale == null) {
                return false;
            }
            String spoken = locale.toLowerCase(Locale.ROOT);
            String wanted = value.strip().toLowerCase(Locale.ROOT);
            return spoken.equals(wanted) || spoken.startsWith(wanted + "-");
        }
    }
}
