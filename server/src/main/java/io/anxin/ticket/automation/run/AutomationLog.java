package io.anxin.ticket.automation.run;

import io.anxin.database.Jsonb;
import io.anxin.database.Row;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import io.anxin.shared.Page;
import io.anxin.ticket.action.Effect;
import io.anxin.ticket.condition.Finding;
import io.anxin.ticket.happening.Occasion;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/// The log of the rules: append-only. How long it is kept is for the upkeep of histories to see to.
@Repository
class AutomationLog {

    private static final String COLUMNS =
            """
            select l.id, l.at, l.ticket, l.rule, l.rule_version, l.name_zh, l.name_en, l.occasion,
                l.outcome, l.seen, l.written, l.chain, l.findings, l.effects, l.reason
            from ticket.automation_log l
            """;

    private final JdbcClient sql;
    private final Clock clock;

    AutomationLog(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param entry its number and time are given here
    void append(LogEntry entry) {
        sql.sql(
                        """
                        insert into ticket.automation_log (at, ticket, rule, rule_version, name_zh,
                            name_en, occasion, outcome, seen, written, chain, findings, effects, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                Row.time(clock.instant()),
                                entry.ticket(),
                                entry.rule(),
                                entry.ruleVersion(),
                                entry.name().zh(),
                                entry.name().en(),
                                entry.occasion().name(),
                                entry.outcome().name(),
                                entry.seen(),
                                entry.written(),
                                Row.array(entry.chain()),
                                Jsonb.of(entry.findings()),
                                Jsonb.of(entry.effects()),
                                entry.reason()))
                .update();
    }

    /// How often a rule has acted on a ticket since.
    int acted(UUID rule, long ticket, Instant since) {
        return sql.sql(
                        """
                        select count(*) from ticket.automation_log
                        where ticket = ? and rule = ? and at > ? and outcome = 'ACTED'
                        """)
                .params(ticket, rule, Row.time(since))
                .query(Integer.class)
                .single();
    }

    /// What rules did to one ticket, newest first.
    Page<LogEntry> ofTicket(long ticket, @Nullable String after, int size) {
        return page(Filter.where("l.ticket = ?", ticket), "", after, size);
    }

    /// What one rule did to the tickets the reader may see, newest first.
    ///
    /// @param visible on `ticket.ticket t`
    Page<LogEntry> ofRule(UUID rule, Filter visible, @Nullable String after, int size) {
        return page(
                Filter.where("l.rule = ?", rule).and(visible),
                " join ticket.ticket t on t.id = l.ticket",
                after,
                size);
    }

    private Page<LogEntry> page(Filter wanted, String join, @Nullable String after, int size) {
        Filter filter =
                after == null ? wanted : wanted.and("l.id < ?", Cursor.decode(after, 1).number(0));
        List<Object> values = new ArrayList<>(filter.parameters());
        values.add(size + 1);
        List<LogEntry> rows =
                sql.sql(
                                COLUMNS
                                        + join
                                        + " where "
                                        + filter.condition()
                                        + " order by l.id desc limit ?")
                        .params(values)
                        .query((row, _) -> entry(row))
                        .list();
        return Page.of(rows, size, entry -> Cursor.of(entry.id()));
    }

    private static LogEntry entry(ResultSet result) {
        Row row = new Row(result);
        return new LogEntry(
                row.number("id"),
                row.instant("at"),
                row.number("ticket"),
                row.uuid("rule"),
                row.number("rule_version"),
                new Bilingual(row.text("name_zh"), row.text("name_en")),
                row.constant("occasion", Occasion.class),
                row.constant("outcome", Outcome.class),
                row.number("seen"),
                row.number("written"),
                row.ids("chain", (UUID id) -> id),
                row.json("findings", new TypeReference<List<Finding>>() {}),
                row.json("effects", new TypeReference<List<Effect>>() {}),
                row.textOrNull("reason"));
    }
}
