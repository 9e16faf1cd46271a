package io.anxin.ticket.find;

import io.anxin.shared.Filter;
import io.anxin.ticket.search.TermQuery;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an expression asks of a ticket `t` and its entry `e`. Terms, ticket and entry together are
/// exact.
///
/// @param terms that the index answers, null for none
/// @param hint terms that follow from what is asked of the ticket, so that the index finds less
/// @param anchored whether the terms leave only entries that hold some of them, so that the index
///   may be asked first
/// @param onTicket asked of the ticket alone
/// @param onEntry asked of the texts, where the terms do not prove it
/// @param opened when the ticket was opened, as far as it follows from what is asked
record Meaning(
        @Nullable TermQuery terms,
        @Nullable TermQuery hint,
        boolean anchored,
        Filter onTicket,
        Filter onEntry,
        Span opened) {

    /// Something that is not asked of anything.
    static final Meaning ANYTHING = ofTicket(Filter.all());

    static Meaning ofTerms(TermQuery terms) {
        return ofTerms(terms, Filter.all());
    }

    /// @param check what the terms alone do not prove
    static Meaning ofTerms(TermQuery terms, Filter check) {
        return new Meaning(terms, null, true, Filter.all(), check, Span.EVER);
    }

    static Meaning ofTicket(Filter condition) {
        return new Meaning(null, null, false, condition, Filter.all(), Span.EVER);
    }

    /// @param followed terms that every ticket opened then holds one of; null for none
    Meaning opened(Span span, @Nullable TermQuery followed) {
        return new Meaning(terms, followed, anchored, onTicket, onEntry, span);
    }

    /// What the index is asked, when it may be asked first.
    TermQuery asked() {
        return TermQuery.every(Stream.of(terms, hint).filter(Objects::nonNull).toList());
    }

    static Meaning every(List<Meaning> parts) {
        List<TermQuery> terms = terms(parts);
        List<TermQuery> hints = parts.stream().map(Meaning::hint).filter(Objects::nonNull).toList();
        return new Meaning(
                terms.isEmpty() ? null : TermQuery.every(terms),
                hints.isEmpty() ? null : TermQuery.every(hints),
                parts.stream().anyMatch(Meaning::anchored),
                Filter.every(parts.stream().map(Meaning::onTicket).toList()),
                Filter.every(parts.stream().map(Meaning::onEntry).toList()),
                parts.stream().map(Meaning::opened).reduce(Span.EVER, Span::and));
    }

    static Meaning either(List<Meaning> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        if (parts.stream().allMatch(Meaning::isOfTicket)) {
            return ofTicket(Filter.any(parts.stream().map(Meaning::onTicket).toList()));
        }
        List<TermQuery> terms = terms(parts);
        boolean indexed = terms.size() == parts.size();
        boolean exact = indexed && parts.stream().allMatch(Meaning::isOfTerms);
        return new Meaning(
                indexed ? TermQuery.either(terms) : null,
                null,
                parts.stream().allMatch(Meaning::anchored),
                Filter.all(),
                exact ? Filter.all() : Filter.any(parts.stream().map(Meaning::whole).toList()),
                Span.EVER);
    }

    Meaning not() {
        if (isOfTicket()) {
            return ofTicket(negated(onTicket));
        }
        if (terms != null && isOfTerms()) {
            return new Meaning(terms.not(), null, false, Filter.all(), Filter.all(), Span.EVER);
        }
        return new Meaning(null, null, false, Filter.all(), negated(whole()), Span.EVER);
    }

    /// As a condition on `ticket.ticket t` alone, for a list in an order of its own.
    Filter ofList() {
        if (isOfTicket()) {
            return onTicket;
        }
        Filter entry = byTerms().and(onEntry);
        return onTicket.and(
                new Filter(
                        "exists (select 1 from ticket.search_entry e where e.ticket = t.id and "
                                + entry.condition()
                                + ")",
                        entry.parameters()));
    }

    private boolean isOfTicket() {
        return terms == null && onEntry.isAll();
    }

    private boolean isOfTerms() {
        return terms != null && onTicket.isAll() && onEntry.isAll();
    }

    boolean isAnything() {
        return isOfTicket() && onTicket.isAll();
    }

    private Filter whole() {
        return byTerms().and(onTicket).and(onEntry);
    }

    private Filter byTerms() {
        return terms == null ? Filter.all() : Filter.where("e.terms @@ ?::tsquery", terms.text());
    }

    private static Filter negated(Filter filter) {
        return filter.isAll()
                ? Filter.none()
                : new Filter("not (" + filter.condition() + ")", filter.parameters());
    }

    private static List<TermQuery> terms(List<Meaning> parts) {
        return parts.stream().map(Meaning::terms).filter(Objects::nonNull).toList();
    }
}
