package io.anxin.ticket.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.access.AccountId;
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
import java.util.Set;
import java.util.UUID;
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

    private static final int ROWS = Integer.getInteger("anxin.rows", 100_000);
    private static final int TEAMS = 20;
    private static final int SIZE = 51;

    @Autowired private JdbcClient sql;
    @Autowired private TransactionOperations transactions;
    @Autowired private Queues queues;
    @Autowired private Searches searches;

    private static UUID number(int n) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(n));
    }

    private static Actor actor(Role role) {
        return new Actor(
                Actor.Kind.PERSON,
                new AccountId(number(7)),
                null,
                "test",
                Set.of(role),
                Set.of(number(3), number(4)),
                role.permissions(),
                "en",
                "test");
    }

    @BeforeAll
    void aLargeTable() {
        sql.sql(TICKETS.formatted(TEAMS, TEAMS, ROWS)).update();
        sql.sql(DOCUMENTS.formatted(TEXT.replace("%%", "%"), ROWS)).update();
        sql.sql(ENTRIES.formatted(TEAMS, ROWS)).update();
        sql.sql("vacuum analyze ticket.ticket").update();
        sql.sql("vacuum analyze ticket.search_document").update();
        sql.sql("vacuum analyze ticket.search_entry").update();
    }

    /// One in ten is live; team 3 has one in twenty.
    private static final String TICKETS =
            """
            insert into ticket.ticket (id, version, channel, subject, preview, customer, tier, locale, kind,
                severity, impact, priority, computed_priority, promised_priority, priority_reason, team,
                assigned_to,
                assigned_at, opened_at, last_activity_at, replied_at, resolved_at, resolved_code,
                closed_at, closed_reason, resolution_due_at, resolution_stopped_at)
            select n, 1, 'MAIL', 'Subject ' || n, 'Preview', ('00000000-0000-7000-8000-'
                    || lpad((n %% 5000)::text, 12, '0'))::uuid,
                'BASIC', 'en', 'AFTER_SALES', 'NORMAL', 'PERSON', 'P' || 2 + n %% 3, 'P3', 'P3', '[]',
                ('00000000-0000-7000-8000-' || lpad((n %% %d)::text, 12, '0'))::uuid,
                case when n / %d %% 2 = 0 then ('00000000-0000-7000-8000-'
                    || lpad((n %% 200)::text, 12, '0'))::uuid end,
                case when n / 20 %% 2 = 0 then now() end,
                timestamptz '2020-01-01' + n * interval '1 minute',
                timestamptz '2020-01-01' + n * interval '1 minute', now(),
                case when n %% 10 > 0 then now() end, case when n %% 10 > 0 then 'SOLVED' end,
                case when n %% 10 > 0 then now() end, case when n %% 10 > 0 then 'CONFIRMED' end,
                timestamptz '2030-01-01' + n * interval '1 minute', case when n %% 10 > 0 then now() end
            from generate_series(1, %d) n
            """;

    /// 阀门 in most texts, but never in those of the teams 3 and 4; 退货 in every second text, 轴承 in
    /// one of a hundred, 滤芯 in one of ten thousand.
    private static final String TEXT =
            """
            'ticket ' || n || case when n %% 2 = 0 then ' 退货' else '' end
                || case when n %% 100 = 0 then ' 轴承 oil separator' else '' end
                || case when n %% 20 >= 5 then ' 阀门' else '' end
                || case when n %% 10000 = 0 then ' 滤芯漏油' else '' end
            """;

    private static final String DOCUMENTS =
            """
            insert into ticket.search_document (ticket, kind, ordinal, text)
            select n, 'OPENING', 0, %s from generate_series(1, %d) n
            """;

    private static final String ENTRIES =
            """
            insert into ticket.search_entry (ticket, subject, terms)
            select n, 'subject ' || n, array_to_tsvector(
                array['ticket', 'subject', n::text, '您好', '压缩', '缩机', '故障', '请尽', '尽快', '快处', '处理', md5(n::text)]
                || ticket.place_terms(n, timestamptz '2020-01-01' + n * interval '1 minute')
                || ('@00000000-0000-7000-8000-' || lpad((n %% %d)::text, 12, '0'))
                || case when n %% 2 = 0 then array['退', '货', '退货'] else '{}'::text[] end
                || case when n %% 100 = 0 then array['轴承', 'oil', 'separator', '=轴承'] else '{}'::text[] end
                || case when n %% 20 >= 5 then array['阀门'] else '{}'::text[] end
                || case when n %% 10000 = 0 then array['滤芯', '芯漏', '漏油'] else '{}'::text[] end)
            from generate_series(1, %d) n
            """;

    static Stream<QueueView> views() {
        return Arrays.stream(QueueView.values());
    }

    @ParameterizedTest
    @MethodSource("views")
    void noViewReadsTheWholeTable(QueueView view) {
        for (Role role : List.of(Role.AGENT, Role.ADMINISTRATOR)) {
            Actor reader = actor(role);
            Filter wanted = TicketQuery.of(view).condition(reader);
            explain(view + " for " + role, reader, wanted, QueueSort.ACTIVITY);
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void noOrderReadsTheWholeTable(QueueSort sort) {
        Actor reader = actor(Role.ADMINISTRATOR);
        Filter wanted = TicketQuery.of(QueueView.ALL_OPEN).condition(reader);
        explain("by " + sort, reader, wanted, sort);
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
            long upper = ROWS + 1L;
            int hits = 0;
            for (Window window : Window.below(upper)) {
                if (hits >= SIZE) {
                    break; // as the Finder does
                }
                Finder.Statement statement =
                        Finder.statement(
                                TicketVisibility.of(reader),
                                plan,
                                TicketQuery.of(QueueView.ALL).condition(reader),
                                window,
                                upper,
                                SIZE);
                transactions.executeWithoutResult(
                        _ -> {
                            sql.sql(Finder.PREPARE).query((_, _) -> true).single();
                            explain(word + " for " + role, statement.text(), statement.values());
                        });
                hits += hits(statement);
                upper = Math.min(upper, window.from());
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
                "退货 state:new",
                "ticket",
                "没有");
    }

    private int hits(Finder.Statement statement) {
        return sql.sql(statement.text())
                .params(statement.values())
                .query((row, _) -> row.getLong("id"))
                .list()
                .size();
    }

    private void explain(String what, Actor reader, Filter wanted, QueueSort sort) {
        QueueTable.Statement statement =
                QueueTable.statement(TicketVisibility.of(reader), wanted, sort, SIZE);
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
        TicketQuery query =
                new TicketQuery(
                        null, null, null, null, null, null, null, null, null, null, null, null,
                        null, words, null);
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
