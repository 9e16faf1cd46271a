package io.anxin.ticket.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.access.Actor;
import io.anxin.access.Role;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Filter;
import io.anxin.ticket.field.CustomFields;
import io.anxin.ticket.field.DefineField;
import io.anxin.ticket.field.FieldIndexes;
import io.anxin.ticket.field.FieldRules;
import io.anxin.ticket.field.FieldType;
import io.anxin.ticket.find.SearchPlan;
import io.anxin.ticket.find.Searches;
import io.anxin.ticket.sight.TicketVisibility;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists and counts of what few tickets are like, on a large table: each is answered by an index
/// and reads only a small part of the table, whatever the condition.
@SpringBootTest
@AnxinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotConditionsTest {

    private static final int SIZE = 51;
    private static final Pattern BLOCKS = Pattern.compile("(?:hit|read)=(\\d+)");

    /// As the list orders what was opened before a day.
    private static final List<QueueSort> PAST = List.of(QueueSort.OPENED);

    @Autowired private JdbcClient sql;
    @Autowired private Searches searches;
    @Autowired private ListConditions conditions;
    @Autowired private CustomFields fields;
    @Autowired private FieldIndexes indexes;
    @Autowired private Queues queues;

    @BeforeAll
    void aLargeTable() {
        LargeTable.fill(sql);
        define("q_hours", FieldType.NUMBER);
        define("q_installed", FieldType.DATE);
        define("q_line", FieldType.TEXT);
        define("q_rush", FieldType.BOOLEAN);
        define("q_parts", FieldType.MULTI_CHOICE, "P5", "all");
        indexes.keep();
        sql.sql("analyze ticket.ticket").update();
    }

    private void define(String key, FieldType type, String... choices) {
        if (fields.find(key).isPresent()) {
            return;
        }
        List<FieldRules.Choice> offered =
                Stream.of(choices)
                        .map(c -> new FieldRules.Choice(c, new Bilingual(c, c), false))
                        .toList();
        fields.define(
                Actor.system("test"),
                new DefineField(
                        0,
                        key,
                        new Bilingual(key, key),
                        type,
                        new FieldRules(Set.of(), null, null, null, null, offered),
                        1,
                        false));
    }

    static Stream<String> rare() {
        return Stream.of(
                test("fields.q_hours", "AT_LEAST", "10000"),
                test("fields.q_hours", "AT_MOST", "3"),
                test("fields.q_hours", "IS", "77"),
                test("fields.q_installed", "SINCE", "2023-09-10"),
                test("fields.q_installed", "UNTIL", "2010-01-04"),
                test("fields.q_installed", "IS", "2015-05-05"),
                test("fields.q_line", "IS", "L17"),
                test("fields.q_rush", "IS", "true"),
                test("fields.q_parts", "IS", "P5"),
                test("tags", "IS", "vip"),
                test("priority", "IS", "P1"),
                test("openedAt", "UNTIL", "2020-01-01"),
                every(test("priority", "IS", "P2"), test("tags", "IS", "vip")),
                every(test("kind", "IS", "COMPLAINT"), test("tier", "IS", "VIP")));
    }

    private static String test(String field, String operator, String value) {
        return "{\"field\":\"%s\",\"operator\":\"%s\",\"values\":[\"%s\"]}"
                .formatted(field, operator, value);
    }

    private static String every(String... parts) {
        return "{\"all\":[" + String.join(",", parts) + "]}";
    }

    @ParameterizedTest
    @MethodSource("rare")
    void aViewOfAConditionIsAnsweredByAnIndex(String where) {
        for (Role role : List.of(Role.AGENT, Role.ADMINISTRATOR)) {
            Actor reader = LargeTable.reader(role);
            Filter condition = conditions.of(reader, where);
            Filter live = TicketQuery.of(QueueView.ALL_OPEN).condition(reader).and(condition);
            QueueTable.Statement list =
                    QueueTable.statement(
                            TicketVisibility.of(reader), live, List.of(), QueueSort.ACTIVITY, SIZE);
            explain(where + " for " + role, list);
            explain(
                    "count of " + where + " for " + role,
                    QueueTable.counting(
                            TicketVisibility.of(reader),
                            List.of(new QueueTable.Counted(live, QueueView.Extent.LIVE)),
                            Queues.COUNTED_UP_TO));
        }
    }

    @ParameterizedTest
    @MethodSource("rare")
    void aConditionOnAllThatEverWasIsAnsweredByAnIndex(String where) {
        Actor reader = LargeTable.reader(Role.ADMINISTRATOR);
        if (where.contains("kind") || where.contains("P1")) {
            return; // traits without rarity of their own are for what is live
        }
        Filter all =
                TicketQuery.of(QueueView.ALL).condition(reader).and(conditions.of(reader, where));
        explain(
                "all with " + where,
                QueueTable.statement(
                        TicketVisibility.of(reader), all, List.of(), QueueSort.ACTIVITY, SIZE));
    }

    @ParameterizedTest
    @MethodSource("days")
    void daysOfOpeningAreAnsweredByAnIndex(String days) {
        for (Role role : List.of(Role.AGENT, Role.ADMINISTRATOR)) {
            Actor reader = LargeTable.reader(role);
            SearchPlan plan = searches.plan(reader, days);
            for (QueueSort sort :
                    plan.isOfPast() ? PAST : List.of(QueueSort.ACTIVITY, QueueSort.OPENED)) {
                Filter wanted =
                        TicketQuery.of(QueueView.ALL)
                                .condition(reader)
                                .and(plan.ofList())
                                .and(queues.since(plan, sort));
                explain(
                        days + " by " + sort + " for " + role,
                        QueueTable.statement(
                                TicketVisibility.of(reader), wanted, List.of(), sort, SIZE));
            }
        }
    }

    static Stream<String> days() {
        return Stream.of(
                "before:2020-01-05", "after:2020-03-05", "after:2020-02-01 before:2020-02-02");
    }

    @Test
    void standingViewsAreCountedWithoutReadingTheTable() {
        for (Role role : List.of(Role.AGENT, Role.ADMINISTRATOR)) {
            Actor reader = LargeTable.reader(role);
            List<QueueTable.Counted> views =
                    Stream.of(QueueView.values())
                            .filter(view -> view != QueueView.ALL)
                            .map(
                                    view ->
                                            new QueueTable.Counted(
                                                    TicketQuery.of(view).condition(reader),
                                                    view.extent()))
                            .toList();
            List<String> plan =
                    plan(
                            QueueTable.counting(
                                    TicketVisibility.of(reader), views, Queues.COUNTED_UP_TO));
            System.out.println("counts for " + role + " " + plan.getLast());
            assertThat(blocks(plan)).as(String.join("\n", plan)).isLessThan(3_000);
        }
    }

    @Test
    void ticketsOfAnOlderSystemAreFoundByTheirDays() {
        sql.sql(
                        """
                        insert into ticket.ticket (id, version, channel, subject, customer, tier, locale,
                            kind, severity, impact, priority, computed_priority, promised_priority,
                            priority_reason, opened_at, last_activity_at)
                        values (9000000, 1, 'API', 'Taken over', gen_random_uuid(), 'BASIC', 'en', 'OTHER',
                            'NORMAL', 'PERSON', 'P3', 'P3', 'P3', '[]', '1999-03-03T12:00:00Z', now())
                        """)
                .update();
        Actor reader = LargeTable.reader(Role.ADMINISTRATOR);
        TicketQuery query = LargeTable.searching("before:2000-01-01");
        try {
            assertThat(queues.list(reader, query, QueueSort.OPENED, null, 50).items())
                    .extracting(row -> row.id().value())
                    .containsExactly(9_000_000L);
        } finally {
            sql.sql("delete from ticket.ticket where id = 9000000").update();
        }
    }

    private List<String> plan(QueueTable.Statement statement) {
        return sql.sql("explain (analyze, buffers, timing off, costs off) " + statement.text())
                .params(statement.values())
                .query(String.class)
                .list();
    }

    /// At most so many blocks of 8 kB; the table has about 100 for 1,000 tickets.
    private void explain(String what, QueueTable.Statement statement) {
        List<String> plan = plan(statement);
        System.out.println(what + " " + plan.getLast() + ", blocks " + blocks(plan));
        String said = what + "\n" + String.join("\n", plan);
        assertThat(plan).as(said).noneMatch(line -> line.contains("Seq Scan on ticket"));
        assertThat(blocks(plan)).as(said).isLessThan(3_000);
    }

    private static int blocks(List<String> plan) {
        String top = plan.stream().filter(line -> line.contains("Buffers:")).findFirst().orElse("");
        Matcher found = BLOCKS.matcher(top);
        int blocks = 0;
        while (found.find()) {
            blocks += Integer.parseInt(found.group(1));
        }
        return blocks;
    }
}
