package io.anxin.ticket.find;

import io.anxin.access.Actor;
import io.anxin.shared.Terms;
import io.anxin.ticket.query.Expression;
import io.anxin.ticket.query.QueryReader;
import io.anxin.ticket.search.SearchTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/// Understands what somebody typed to find tickets.
@Service
public class Searches {

    private static final Pattern NUMBER = Pattern.compile("\\s*(?:[Tt]-?)?(\\d{6,15})\\s*");

    private final QueryReader reader;
    private final FieldMeaning fields;

    Searches(QueryReader reader, FieldMeaning fields) {
        this.reader = reader;
        this.fields = fields;
    }

    /// @throws io.anxin.shared.InvalidInput that says what is wrong with it
    public SearchPlan plan(Actor actor, String typed) {
        Optional<Expression> expression = reader.read(typed);
        if (expression.isEmpty()) {
            return new SearchPlan(Meaning.ANYTHING, OptionalLong.empty(), List.of());
        }
        List<Needle> needles = new ArrayList<>();
        collect(expression.get(), needles);
        Matcher number = NUMBER.matcher(typed);
        return new SearchPlan(
                meaning(actor, expression.get()),
                number.matches()
                        ? OptionalLong.of(Long.parseLong(number.group(1)))
                        : OptionalLong.empty(),
                needles.stream().distinct().toList());
    }

    private Meaning meaning(Actor actor, Expression expression) {
        return switch (expression) {
            case Expression.Word word -> WordMeaning.anywhere().of(word);
            case Expression.Field field -> fields.of(actor, field);
            case Expression.Not(Expression part) -> meaning(actor, part).not();
            case Expression.Every(List<Expression> parts) ->
                    Meaning.every(parts.stream().map(part -> meaning(actor, part)).toList());
            case Expression.Either(List<Expression> parts) ->
                    Meaning.either(parts.stream().map(part -> meaning(actor, part)).toList());
        };
    }

    private static void collect(Expression expression, List<Needle> needles) {
        switch (expression) {
            case Expression.Word word -> add(word, needles);
            case Expression.Field _, Expression.Not _ -> {}
            case Expression.Every(List<Expression> parts) ->
                    parts.forEach(part -> collect(part, needles));
            case Expression.Either(List<Expression> parts) ->
                    parts.forEach(part -> collect(part, needles));
        }
    }

    private static void add(Expression.Word word, List<Needle> needles) {
        String text = SearchTerms.comparable(word.text());
        List<String> runs = SearchTerms.runs(text);
        if (runs.isEmpty()) {
            return;
        }
        boolean single = runs.size() == 1 && runs.getFirst().equals(text);
        boolean within = word.phrase() || !single || Terms.isIdeograph(text.codePointAt(0));
        needles.add(new Needle(text, within, word.beginning()));
    }
}
