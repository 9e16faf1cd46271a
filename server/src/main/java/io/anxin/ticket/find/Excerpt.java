package io.anxin.ticket.find;

import io.anxin.ticket.search.TextKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a ticket was found: its words around the hit, in pieces, so that nobody has to build markup.
///
/// @param subject in pieces, hits marked
/// @param kind where the text is from, null when nothing but the subject was hit
/// @param text around the hit, in pieces, empty when nothing but the subject was hit
public record Excerpt(List<Piece> subject, @Nullable TextKind kind, List<Piece> text) {

    /// @param hit whether it is what was looked for
    public record Piece(String text, boolean hit) {}
}
