package io.anxin.ticket.queue;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Role;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many tickets (`-Danxin.rows=1000000` for more), made once for each database.
final class LargeTable {

    static final int ROWS = Integer.getInteger("anxin.rows", 100_000);
    private static final int TEAMS = 20;

    /// One in ten is live; team 3 has one in twenty; one in five thousand is of the first priority,
    /// one in a thousand is tagged.
    private static final String TICKETS =
            """
            insert into ticket.ticket (id, version, channel, subject, preview, customer, tier, locale, kind,
                severity, impact, priority, computed_priority, promised_priority, priority_reason, team,
                assigned_to,
                assigned_at, opened_at, last_activity_at, replied_at, resolved_at, resolved_code,
                closed_at, closed_reason, resolution_due_at, resolution_stopped_at, tags, fields)
            select n, 1, 'MAIL', 'Subject ' || n, 'Preview', ('00000000-0000-7000-8000-'
                    || lpad((n %% 5000)::text, 12, '0'))::uuid,
                'BASIC', 'en', 'AFTER_SALES', 'NORMAL', 'PERSON', 'P' || case when n %% 5000 = 0 then 1 else 2 + n %% 3 end, 'P3', 'P3', '[]',
                ('00000000-0000-7000-8000-' || lpad((n %% %d)::text, 12, '0'))::uuid,
                case when n / %d %% 2 = 0 then ('00000000-0000-7000-8000-'
                    || lpad((n %% 200)::text, 12, '0'))::uuid end,
                case when n / 20 %% 2 = 0 then now() end,
                timestamptz '2020-01-01' + n * interval '1 minute',
                timestamptz '2020-01-01' + n * interval '1 minute', now(),
                case when n %% 10 > 0 then now() end, case when n %% 10 > 0 then 'SOLVED' end,
                case when n %% 10 > 0 then now() end, case when n %% 10 > 0 then 'CONFIRMED' end,
                timestamptz '2030-01-01' + n * interval '1 minute', case when n %% 10 > 0 then now() end,
                case when n %% 1000 = 0 then array['vip'] else '{}'::text[] end,
                jsonb_build_object('q_hours', n %% 10007, 'q_line', 'L' || n %% 2003, 'q_rush', n %% 997 = 0,
                    'q_installed', (date '2010-01-01' + (n %% 5003)::int)::text,
                    'q_parts', jsonb_build_array('P' || n %% 1009, 'all'))
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

    private LargeTable() {}

    static void fill(JdbcClient sql) {
        boolean filled =
                sql.sql("select exists (select from ticket.ticket where id = 1)")
                        .query(Boolean.class)
                        .single();
        if (filled) {
            return;
        }
        sql.sql(TICKETS.formatted(TEAMS, TEAMS, ROWS)).update();
        sql.sql(DOCUMENTS.formatted(TEXT.replace("%%", "%"), ROWS)).update();
        sql.sql(ENTRIES.formatted(TEAMS, ROWS)).update();
        sql.sql("vacuum analyze ticket.ticket").update();
        sql.sql("vacuum analyze ticket.search_document").update();
        sql.sql("vacuum analyze ticket.search_entry").update();
    }

    static UUID number(int n) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(n));
    }

    static TicketQuery searching(String words) {
        return new TicketQuery(
                null, null, null, null, null, null, null, null, null, null, null, null, null, words,
                null);
    }

    static Actor reader(Role role) {
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
}
