package io.anxin.ticket.condition;

import io.anxin.access.Actor;
import io.anxin.shared.Filter;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.InvalidInput.FieldError;
import io.anxin.ticket.file.Ticket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Checks conditions, judges them on a ticket, and asks them of the table.
@Service
public class Conditions {

    private final Fields fields;
    private final Values values;
    private final WorkingCutOffs cutOffs;
    private final ConditionCheck check;
    private final JdbcClient sql;
    private final Clock clock;

    Conditions(
            Fields fields,
            Values values,
            WorkingCutOffs cutOffs,
            ConditionCheck check,
            JdbcClient sql,
            Clock clock) {
        this.fields = fields;
        this.values = values;
        this.cutOffs = cutOffs;
        this.check = check;
        this.sql = sql;
        this.clock = clock;
    }

    /// @param path of the condition in the request, where errors are told
    public List<FieldError> errors(String path, TicketCondition condition, Scope scope) {
        return check.errors(path, condition, scope);
    }

    /// @throws InvalidInput when the condition could not be asked
    public void check(String path, TicketCondition condition, Scope scope) {
        List<FieldError> errors = errors(path, condition, scope);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /// Asking now.
    ///
    /// @param reader whom `@me` stands for; null when the program asks
    public Asked asked(@Nullable Actor reader) {
        return new Asked(clock.instant(), cutOffs.zone(), reader);
    }

    /// A checked condition on `ticket.ticket t`; the rights of the reader are asked besides.
    public Filter filter(TicketCondition condition, Asked asked) {
        return new ConditionSql(fields, values, cutOffs, asked).filter(condition);
    }

    /// A checked condition on one ticket.
    public Judgement judge(TicketCondition condition, JudgedTicket ticket, Asked asked) {
        return new Judge(fields, values, cutOffs, ticket, asked).judge(condition);
    }

    /// A ticket to be judged; what was said in it is read when a condition asks for it.
    public JudgedTicket judged(Ticket ticket) {
        AtomicReference<@Nullable List<String>> known = new AtomicReference<>();
        Supplier<List<String>> texts =
                () -> {
                    List<String> read = known.get();
                    if (read == null) {
                        read = textsOf(ticket.number());
                        known.set(read);
                    }
                    return read;
                };
        return new JudgedTicket(ticket, texts, Map.of());
    }

    private List<String> textsOf(long ticket) {
        return sql.sql("select text from ticket.search_document where ticket = ?")
                .param(ticket)
                .query(String.class)
                .list();
    }

    List<Field> fields(Scope scope) {
        return scope == Scope.EVENT
                ? Stream.concat(fields.list().stream(), EventFields.ALL.stream()).toList()
                : fields.list();
    }
}
