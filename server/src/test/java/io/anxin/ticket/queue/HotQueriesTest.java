package io.anxin.ticket.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Role;
import io.anxin.shared.Filter;
import io.anxin.ticket.search.SearchWords;
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
    @Autowired private Queues queues;

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
        sql.sql(DOCUMENTS.formatted(TEAMS, ROWS)).update();
        sql.sql("vacuum analyze ticket.ticket").update();
        sql.sql("vacuum analyze ticket.search_document").update();
    }

    /// One in ten is live; team 3 has one in twenty.
    private static final String TICKETS =
            """
            insert into ticket.ticket (id, version, channel, subject, preview, customer, tier, locale, kind,
                severity, impact, priority, computed_priority, priority_reason, team, assigned_to,
                assigned_at, opened_at, last_activity_at, replied_at, resolved_at, resolved_code,
                closed_at, closed_reason, resolution_due_at, resolution_stopped_at)
            select n, 1, 'MAIL', 'Subject ' || n, 'Preview', ('00000000-0000-7000-8000-'
                    || lpad((n %% 5000)::text, 12, '0'))::uuid,
                'BASIC', 'en', 'AFTER_SALES', 'NORMAL', 'PERSON', 'P' || 2 + n %% 3, 'P3', '[]',
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
    private static final String DOCUMENTS =
            """
            insert into ticket.search_document (ticket, ordinal, text, terms)
            select n, 0,
                'ticket ' || n || case when n %% 2 = 0 then ' 退货' else '' end
                    || case when n %% 100 = 0 then ' 轴承' else '' end
                    || case when n %% 20 >= 5 then ' 阀门' else '' end
                    || case when n %% 10000 = 0 then ' 滤芯' else '' end,
                array['ticket', n::text, '#a' || n / 2048, '#b' || n / 16384, '#c' || n / 131072]
                    || ('@00000000-0000-7000-8000-' || lpad((n %% %d)::text, 12, '0'))
                    || array['您好', '压缩', '缩机', '故障', '请尽', '尽快', '快处', '处理', md5(n::text)]
                    || case when n %% 2 = 0 then array['退', '货', '退货'] else '{}'::text[] end
                    || case when n %% 100 = 0 then array['轴承'] else '{}'::text[] end
                    || case when n %% 20 >= 5 then array['阀门'] else '{}'::text[] end
                    || case when n %% 10000 = 0 then array['滤芯'] else '{}'::text[] end
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
            Filter visible = TicketVisibility.of(reader).documents();
            for (Filter stretch : SearchWords.of(word).stretches(ROWS + 1L, visible)) {
                explain(
                        word + " for " + role,
                        QueueTable.searchStatement(TicketVisibility.of(reader), stretch, SIZE));
            }
            time(word + " for " + role, reader, word);
        }
    }

    static Stream<String> words() {
        return Stream.of("退货", "阀门", "轴承", "滤芯", "退货 轴承", "ticket", "没有");
    }

    private void explain(String what, Actor reader, Filter wanted, QueueSort sort) {
        explain(what, QueueTable.statement(TicketVisibility.of(reader), wanted, sort, SIZE));
    }

    private void explain(String what, QueueTable.Statement statement) {
        List<String> plan =
                sql.sql("explain (analyze, timing off, costs off) " + statement.text())
                        .params(statement.values())
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
                        null, words);
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
