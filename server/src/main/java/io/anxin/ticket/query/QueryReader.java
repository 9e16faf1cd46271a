package io.anxin.ticket.query;

import io.anxin.shared.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what was typed: words stand side by side when all are to be found, `OR` binds weaker than
/// that, `NOT` and `-` stronger.
@Component
public class QueryReader {

    /// A longer question finds nothing better.
    private static final int MOST_TOKENS = 60;

    private static final int DEEPEST = 12;

    private final SearchNames names;

    QueryReader(SearchNames names) {
        this.names = names;
    }

    /// @return empty when nothing was typed
    /// @throws InvalidInput that says what is wrong with it
    public Optional<Expression> read(String typed) {
        List<Token> tokens = Tokens.of(typed, names);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        if (tokens.size() > MOST_TOKENS) {
            throw new InvalidInput("q", "search.tooLong", MOST_TOKENS);
        }
        return Optional.of(new Parser(tokens).whole());
    }

    private static final class Parser {

        private final List<Token> tokens;
        private int at;
        private int depth;

        Parser(List<Token> tokens) {
            this.tokens = tokens;
        }

        Expression whole() {
            Expression all = either();
            if (at < tokens.size()) {
                throw refused("search.closingBracket", tokens.get(at));
            }
            return all;
        }

        private Expression either() {
            List<Expression> parts = new ArrayList<>(List.of(every()));
            while (peek() instanceof Token.Or) {
                at++;
                parts.add(every());
            }
            return parts.size() == 1 ? parts.getFirst() : new Expression.Either(parts);
        }

        private Expression every() {
            List<Expression> parts = new ArrayList<>(List.of(single()));
            while (true) {
                Token next = peek();
                if (next instanceof Token.And) {
                    at++;
                } else if (next == null
                        || next instanceof Token.Or
                        || next instanceof Token.Close) {
                    return parts.size() == 1 ? parts.getFirst() : new Expression.Every(parts);
                }
                parts.add(single());
            }
        }

        private Expression single() {
            Token token = peek();
            at++;
            return switch (token) {
                case null -> throw refused("search.unfinished", tokens.getLast());
                case Token.And _, Token.Or _ -> throw refused("search.unfinished", token);
                case Token.Close _ -> throw misplaced(token);
                case Token.Open _ -> group(token);
                case Token.Negation _ -> new Expression.Not(deeper(token, this::single));
                case Token.Text(_, String text, boolean phrase) -> word(text, phrase);
                case Token.Asked(_, SearchField field, String name, List<String> values) ->
                        new Expression.Field(field, name, values);
            };
        }

        /// A closing bracket where something else should stand.
        private InvalidInput misplaced(Token close) {
            if (at == 1) {
                return refused("search.closingBracket", close);
            }
            Token before = tokens.get(at - 2);
            return refused(
                    before instanceof Token.Open ? "search.emptyBrackets" : "search.unfinished",
                    before);
        }

        private Expression group(Token open) {
            Expression inside = deeper(open, this::either);
            if (!(peek() instanceof Token.Close)) {
                throw refused("search.openBracket", open);
            }
            at++;
            return inside;
        }

        private Expression deeper(Token at, Supplier<Expression> read) {
            if (++depth > DEEPEST) {
                throw refused("search.tooDeep", at, DEEPEST);
            }
            Expression found = read.get();
            depth--;
            return found;
        }

        private static Expression word(String text, boolean phrase) {
            boolean beginning = !phrase && text.length() > 2 && text.endsWith("*");
            return new Expression.Word(
                    beginning ? text.substring(0, text.length() - 1) : text, phrase, beginning);
        }

        /// @param place what it is said of
        private static InvalidInput refused(String code, Token place, Object... more) {
            List<Object> arguments = new ArrayList<>(List.of(place.at()));
            arguments.addAll(List.of(more));
            return new InvalidInput("q", code, arguments.toArray());
        }

        private @Nullable Token peek() {
            return at < tokens.size() ? tokens.get(at) : null;
        }
    }
}
