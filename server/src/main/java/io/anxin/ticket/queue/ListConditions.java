package io.anxin.ticket.queue;

import io.anxin.access.Actor;
import io.anxin.shared.Filter;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.condition.Conditions;
import io.anxin.ticket.condition.Scope;
import io.anxin.ticket.condition.TicketCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The condition that a list carries in its address, asked in the reader's name.
@Component
class ListConditions {

    static final int LONGEST = 8_000;

    private final Conditions conditions;
    private final JsonMapper json;

    ListConditions(Conditions conditions, JsonMapper json) {
        this.conditions = conditions;
        this.json = json;
    }

    /// @param text null or blank for every ticket
    /// @throws InvalidInput when it is no condition that could be asked
    Filter of(Actor reader, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Filter.all();
        }
        TicketCondition condition = read(text);
        conditions.check("where", condition, Scope.READER);
        return condition.isAlways()
                ? Filter.all()
                : conditions.filter(condition, conditions.asked(reader));
    }

    private TicketCondition read(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidInput("where", "condition.form");
        }
        try {
            return json.readValue(text, TicketCondition.class);
        } catch (JacksonException e) {
            InvalidInput problem = new InvalidInput("where", "condition.form");
            problem.initCause(e);
            throw problem;
        }
    }
}
