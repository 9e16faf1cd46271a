package io.anxin.ticket.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// A condition on the terms of an entry, as PostgreSQL's `tsquery` has it: one question to the
/// index whatever is combined in it.
///
/// @param text in the syntax of `tsquery`
public record TermQuery(String text) {

    public static TermQuery of(String term) {
        return new TermQuery(quoted(term));
    }

    /// Terms that begin so.
    public static TermQuery beginning(String term) {
        return new TermQuery(quoted(term) + ":*");
    }

    public static TermQuery all(Collection<String> terms) {
        return every(terms.stream().map(TermQuery::of).toList());
    }

    public static TermQuery any(Collection<String> terms) {
        return either(terms.stream().map(TermQuery::of).toList());
    }

    /// @param queries at least one
    public static TermQuery every(List<TermQuery> queries) {
        return joined(queries, " & ");
    }

    /// @param queries at least one
    public static TermQuery either(List<TermQuery> queries) {
        return joined(queries, " | ");
    }

    public TermQuery and(TermQuery other) {
        return every(List.of(this, other));
    }

    public TermQuery or(TermQuery other) {
        return either(List.of(this, other));
    }

    public TermQuery not() {
        return new TermQuery("!" + text);
    }

    private static TermQuery joined(List<TermQuery> queries, String operator) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        return new TermQuery(
                queries.stream()
                        .map(TermQuery::text)
                        .collect(Collectors.joining(operator, "(", ")")));
    }

    private static String quoted(String term) {
        return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
