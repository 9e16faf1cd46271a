package io.anxin.ticket.find;

import io.anxin.shared.Filter;
import io.anxin.shared.Terms;
import io.anxin.ticket.query.Expression.Word;
import io.anxin.ticket.search.SearchTerms;
import io.anxin.ticket.search.SearchText;
import io.anxin.ticket.search.TermQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What a word or phrase asks of the index, and whether the texts must be looked at besides.
final class WordMeaning {

    private static final String IN_TEXT =
            """
            exists (select 1 from ticket.search_document d
                where d.ticket = e.ticket and strpos(d.text, ?) > 0)""";

    private static final String OF_CUSTOMER =
            """
            exists (select 1 from ticket.search_document d
                where d.ticket = e.ticket and d.kind = 'CUSTOMER' and strpos(d.text, ?) > 0)""";

    private final boolean ofCustomer;
    private final String prefix;

    private WordMeaning(boolean ofCustomer) {
        this.ofCustomer = ofCustomer;
        this.prefix = ofCustomer ? SearchText.CUSTOMER : "";
    }

    /// In the subject or any text.
    static WordMeaning anywhere() {
        return new WordMeaning(false);
    }

    /// Only in what is known of the customer.
    static WordMeaning ofCustomer() {
        return new WordMeaning(true);
    }

    Meaning of(Word word) {
        String text = SearchTerms.comparable(word.text());
        if (!word.phrase() && SearchTerms.isNumber(text)) {
            return Meaning.ofTerms(any(SearchTerms.numberTerms(text)));
        }
        List<TermQuery> parts = new ArrayList<>();
        List<String> runs = SearchTerms.runs(text);
        for (int i = 0; i < runs.size(); i++) {
            boolean open = word.beginning() && i == runs.size() - 1;
            parts.add(run(runs.get(i), open, word.phrase()));
        }
        if (parts.isEmpty()) {
            return Meaning.ANYTHING;
        }
        TermQuery terms = TermQuery.every(parts);
        if (runs.size() == 1 && runs.getFirst().equals(text) && isExact(text, word.phrase())) {
            return Meaning.ofTerms(terms);
        }
        Filter inText = inText(text);
        if (!SearchTerms.isLinked(text) || word.phrase()) {
            return Meaning.ofTerms(terms, inText);
        }
        TermQuery joined = TermQuery.of(prefix + SearchTerms.joined(text));
        return Meaning.ofTerms(
                joined.or(terms), Filter.where("e.terms @@ ?::tsquery", joined.text()).or(inText));
    }

    /// Whether the index alone proves that the word stands in a text.
    private static boolean isExact(String text, boolean phrase) {
        return isHan(text) ? text.codePointCount(0, text.length()) <= 2 : !phrase;
    }

    private TermQuery run(String run, boolean open, boolean phrase) {
        if (!isHan(run)) {
            String stem = SearchTerms.stem(run);
            return open && !phrase
                    ? TermQuery.beginning(prefix + stem)
                    : TermQuery.of(prefix + stem);
        }
        return TermQuery.every(
                SearchTerms.pairs(run).stream().map(term -> TermQuery.of(prefix + term)).toList());
    }

    private TermQuery any(Collection<String> terms) {
        return TermQuery.any(terms.stream().map(term -> prefix + term).toList());
    }

    private Filter inText(String text) {
        return ofCustomer
                ? Filter.where(OF_CUSTOMER, text)
                : Filter.where("strpos(e.subject, ?) > 0", text).or(Filter.where(IN_TEXT, text));
    }

    private static boolean isHan(String run) {
        return Terms.isIdeograph(run.codePointAt(0));
    }
}
