package io.anxin.ticket.find;

import io.anxin.shared.Filter;
import java.util.List;
import java.util.OptionalLong;

/// A search understood.
///
/// @param number of a ticket, when nothing else was typed
/// @param words that stand for something that is to be found, for the order and the excerpts
public record SearchPlan(Meaning meaning, OptionalLong number, List<Needle> words) {

    /// Whether it looks for words, and not only narrows a list.
    public boolean isSearch() {
        return meaning.anchored();
    }

    /// Whether only what was opened before some day is asked for.
    public boolean isOfPast() {
        return meaning.opened().before() != null;
    }

    /// Whether days of opening are asked for.
    public boolean isOfDays() {
        return !meaning.opened().isEver();
    }

    /// Whether what was typed asks nothing, such as bare punctuation.
    public boolean isEmpty() {
        return meaning.isAnything();
    }

    /// What it asks of `ticket.ticket t`, for a list in an order of its own.
    public Filter ofList() {
        return meaning.ofList();
    }
}
