package io.anxin.ticket.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.access.Actor;
import io.anxin.access.Role;
import io.anxin.shared.Filter;
import io.anxin.ticket.find.Finder;
import io.anxin.ticket.find.SearchPlan;
import io.anxin.ticket.find.Searches;
import io.anxin.ticket.search.Window;
import io.anxin.ticket.sight.TicketVisibility;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The queries of the desk on a large table (`-Danxin.rows=1000000` for a larger one): none reads
/// it from end to end, and each prints how long it took.
@SpringBootTest
@AnxinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotQueriesTest {

    private static final int SIZE = 51;

    @Autowired private JdbcClient sql;
    @Autowired private TransactionOperations transactions;
    @Autowired private Queues queues;
    @Autowired private Searches searches;
    @Autowired private Finder finder;

    @BeforeAll
    void aLargeTable() {
        LargeTable.fill(sql);
    }

    private static Actor actor(Role role) {
        return LargeTable.reader(role);
    }

    static Stream<QueueView> views() {
        return Arrays.stream(QueueView.values());
    }

    @ParameterizedTest
    @MethodSource("views")
    void noViewReadsTheWholeTable(QueueView view) {
        for (Role role : List.of(Role.AGENT, Role.ADMINISTRATOR)) {
            Actor reader = actor(role);
            Filter wanted = TicketQuery.of(view).condition(reader);
            explain(
                    view + " for " + role,
                    reader,
                    wanted,
                    TicketQuery.of(view).parts(reader),
                    QueueSort.ACTIVITY);
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void noOrderReadsTheWholeTable(QueueSort sort) {
        Actor reader = actor(Role.ADMINISTRATOR);
        Filter wanted = TicketQuery.of(QueueView.ALL_OPEN).condition(reader);
        explain("by " + sort, reader, wanted, List.of(), sort);
    }

    static Stream<QueueSort> orders() {
        return Arrays.stream(QueueSort.values());
    }

    @ParameterizedTest
    @MethodSource("words")
    void noWordReadsTheWholeTable(String word) {
        for (Role role : List.of(Role.AGENT, Role.ADMINISTRATOR)) {
            Actor reader = actor(role);
            SearchPlan plan = searches.plan(reader, word);
            assertThat(plan.isSearch()).isTrue();
            long upper = finder.newest(plan, Long.MAX_VALUE) + 1;
            List<Finder.Stretch> stretches = Finder.stretches(plan, 0, upper);
            for (int step = 0; !stretches.isEmpty() && step < Window.STEPS; ) {
                Finder.Statement statement =
                        Finder.statement(
                                TicketVisibility.of(reader),
                                plan,
                                TicketQuery.of(QueueView.ALL).condition(reader),
                                stretches,
                                SIZE);
                transactions.executeWithoutResult(
                        _ -> {
                            sql.sql(Finder.PREPARE).query((_, _) -> true).single();
                            explain(word + " for " + role, statement.text(), statement.values());
                        });
                step += stretches.size();
                upper = finder.newest(plan, stretches.getLast().window().from()) + 1;
                stretches = Finder.stretches(plan, step, upper);
            }
            time(word + " for " + role, reader, word);
        }
    }

    static Stream<String> words() {
        return Stream.of(
                "退货",
                "阀门",
                "轴承",
                "滤芯漏油",
                "退货 轴承",
                "退货 OR 滤芯",
                "退货 -阀门",
                "\"oil separator\"",
                "separat*",
                "tag:轴承",
                "退货 before:2020-02-10",
                "退货 after:2020-02-01 before:2020-02-03",
                "退货 state:new",
                "ticket",
                "没有");
    }

    private void explain(
            String what, Actor reader, Filter wanted, List<Filter> parts, QueueSort sort) {
        QueueTable.Statement statement =
                QueueTable.statement(TicketVisibility.of(reader), wanted, parts, sort, SIZE);
        explain(what, statement.text(), statement.values());
    }

    private void explain(String what, String query, List<Object> values) {
        List<String> plan =
                sql.sql("explain (analyze, timing off, costs off) " + query)
                        .params(values)
                        .query(String.class)
                        .list();
        System.out.println(what + " " + plan.getLast());
        assertThat(plan)
                .as(what + "\n" + String.join("\n", plan))
                .noneMatch(line -> line.contains("Seq Scan on "));
    }

    private void time(String what, Actor reader, String words) {
        TicketQuery query = LargeTable.searching(words);
        long[] micros = new long[20];
        for (int i = 0; i < micros.length; i++) {
            long start = System.nanoTime();
            queues.list(reader, query, QueueSort.ACTIVITY, null, SIZE - 1);
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf("%s p50 %d us p95 %d us%n", what, micros[10], micros[18]);
    }
}
