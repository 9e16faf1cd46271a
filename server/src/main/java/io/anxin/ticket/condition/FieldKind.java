package io.anxin.ticket.condition;

import static io.anxin.ticket.condition.Operator.ALL_OF;
import static io.anxin.ticket.condition.Operator.AT_LEAST;
import static io.anxin.ticket.condition.Operator.AT_MOST;
import static io.anxin.ticket.condition.Operator.CONTAINS;
import static io.anxin.ticket.condition.Operator.CONTAINS_NOT;
import static io.anxin.ticket.condition.Operator.DUE_WITHIN;
import static io.anxin.ticket.condition.Operator.IS;
import static io.anxin.ticket.condition.Operator.IS_NOT;
import static io.anxin.ticket.condition.Operator.LONGER_THAN;
import static io.anxin.ticket.condition.Operator.LONGER_THAN_WORKING;
import static io.anxin.ticket.condition.Operator.SINCE;
import static io.anxin.ticket.condition.Operator.UNTIL;
import static io.anxin.ticket.condition.Operator.WITHIN;
import static io.anxin.ticket.condition.Operator.WITHIN_WORKING;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/// What a field holds, and so what can be asked of it.
@Schema(name = "ConditionFieldKind")
public enum FieldKind {
    /// One of a few words that the program or an administrator knows.
    CHOICE(IS, IS_NOT),
    /// The id of a team, a person, a category or a customer.
    REFERENCE(IS, IS_NOT),
    /// A short text that is compared as a whole or looked through.
    TEXT(IS, IS_NOT, CONTAINS, CONTAINS_NOT),
    /// What people wrote; only looked through.
    WORDS(CONTAINS, CONTAINS_NOT),
    /// Several short words.
    SET(IS, IS_NOT, ALL_OF),
    /// The ids of several people.
    PEOPLE(IS, IS_NOT, ALL_OF),
    NUMBER(IS, AT_LEAST, AT_MOST),
    /// An instant.
    TIME(LONGER_THAN, WITHIN, LONGER_THAN_WORKING, WITHIN_WORKING, DUE_WITHIN, SINCE, UNTIL),
    /// A day without time and zone.
    DATE(IS, SINCE, UNTIL),
    TRUTH(IS);

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list of enum constants.
    private final List<Operator> operators;

    FieldKind(Operator... operators) {
        this.operators = List.of(operators);
    }

    List<Operator> operators(boolean optional) {
        if (!optional) {
            return operators;
        }
        List<Operator> all = new ArrayList<>(operators);
        all.add(Operator.EMPTY);
        all.add(Operator.PRESENT);
        return List.copyOf(all);
    }
}
