package io.anxin.ticket.search;

import io.anxin.shared.Folding;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One text of a ticket as it is kept to be found.
///
/// @param ordinal of the message it is or belongs to; 0 for what belongs to the ticket itself
/// @param original as it is shown around a hit, null where the folded text does
/// @param text folded, with single blanks, as words are compared with it
/// @param terms by which the index finds it
public record SearchText(
        TextKind kind, int ordinal, @Nullable String original, String text, Set<String> terms) {

    /// @param parts of the text; what is longer than the kind allows is not found
    public static SearchText of(TextKind kind, int ordinal, String... parts) {
        String joined = Folding.compose(String.join("\n", parts)).replace('\0', ' ');
        String bounded =
                joined.length() > kind.longest() ? joined.substring(0, kind.longest()) : joined;
        String text = SearchTerms.comparable(bounded);
        Set<String> terms = new LinkedHashSet<>(SearchTerms.of(text, kind.mostTerms()));
        if (kind == TextKind.CUSTOMER) {
            SearchTerms.of(text, kind.mostTerms()).forEach(term -> terms.add(CUSTOMER + term));
        }
        if (kind == TextKind.ATTACHMENT) {
            terms.add(ATTACHMENT);
        }
        boolean same = kind == TextKind.ATTACHMENT || text.equals(bounded);
        return new SearchText(kind, ordinal, same ? null : bounded, text, terms);
    }

    /// Before terms that describe the customer.
    public static final String CUSTOMER = "c:";

    /// Stands for "has a file".
    public static final String ATTACHMENT = "%attachment";
}
