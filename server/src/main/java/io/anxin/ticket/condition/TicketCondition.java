package io.anxin.ticket.condition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A condition on a ticket, in exactly one of four forms: `all`, `any`, `not`, or a test with
/// `field`, `operator` and `values`.
///
/// @param all every one of them holds; an empty list always does
/// @param any at least one of them holds
/// @param not it does not hold
/// @param field such as `priority`, or `fields.KEY` for a custom field
/// @param values what the operator compares with: words, ids, numbers, days (`2026-10-01`) or
///   lengths of time (`PT8H`, `P3D`); `@me` and `@mine` stand for the reader and the reader's teams
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketCondition(
        @Nullable @Size(max = MOST_PARTS) List<@NotNull @Valid TicketCondition> all,
        @Nullable @Size(max = MOST_PARTS) List<@NotNull @Valid TicketCondition> any,
        @Nullable @Valid TicketCondition not,
        @Nullable @Size(max = 60) String field,
        @Nullable Operator operator,
        @Nullable @Size(max = 50) List<@NotNull @Size(max = 200) String> values) {

    static final int MOST_PARTS = 50;

    /// The four forms.
    enum Form {
        ALL,
        ANY,
        NOT,
        TEST
    }

    public TicketCondition {
        all = all == null ? null : List.copyOf(all);
        any = any == null ? null : List.copyOf(any);
        values = values == null ? null : List.copyOf(values);
    }

    /// Holds for every ticket.
    public static TicketCondition always() {
        return allOf(List.of());
    }

    public static TicketCondition allOf(List<TicketCondition> parts) {
        return new TicketCondition(parts, null, null, null, null, null);
    }

    public static TicketCondition anyOf(List<TicketCondition> parts) {
        return new TicketCondition(null, parts, null, null, null, null);
    }

    public static TicketCondition negated(TicketCondition part) {
        return new TicketCondition(null, null, part, null, null, null);
    }

    public static TicketCondition test(String field, Operator operator, String... values) {
        return new TicketCondition(null, null, null, field, operator, List.of(values));
    }

    /// Whether it has one form and is complete in it.
    @JsonIgnore
    boolean isWellFormed() {
        int forms = 0;
        forms += all == null ? 0 : 1;
        forms += any == null ? 0 : 1;
        forms += not == null ? 0 : 1;
        boolean test = field != null || operator != null || values != null;
        forms += test ? 1 : 0;
        return forms == 1 && (!test || (field != null && operator != null));
    }

    /// Whether it holds for every ticket.
    @JsonIgnore
    public boolean isAlways() {
        return all != null && all.isEmpty();
    }

    Form form() {
        if (all != null) {
            return Form.ALL;
        }
        if (any != null) {
            return Form.ANY;
        }
        return not != null ? Form.NOT : Form.TEST;
    }

    /// What it is composed of; nothing for a test.
    List<TicketCondition> parts() {
        return switch (form()) {
            case ALL -> all == null ? List.of() : all;
            case ANY -> any == null ? List.of() : any;
            case NOT -> not == null ? List.of() : List.of(not);
            case TEST -> List.of();
        };
    }

    String testedField() {
        return field == null ? "" : field;
    }

    Operator asking() {
        return operator == null ? Operator.IS : operator;
    }

    List<String> wanted() {
        return values == null ? List.of() : values;
    }
}
